import type { Command } from 'commander';
import { verifyLog, type VerificationShown } from '#api/application';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { facts } from '../output/table.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'băm lại mọi sự kiện đã lưu và đối chiếu với sổ băm; nêu sự kiện sai đầu tiên',
  en: 'hash every stored event again, hold it against the ledger, name the first bad event',
};

export const verifyCommand = (context: Context): Command =>
  command('verify', ABOUT, context).action(async () => {
    const found = await context.telling({ vi: 'Đang kiểm tra:', en: 'Verifying:' }, (onProgress) =>
      verifyLog({ environment: context.environment, onProgress }),
    );
    context.code = found.ok ? EXIT.ok : EXIT.checkFailed;
    context.answer(found, () => verificationText(found, context));
  });

function verificationText({ ok, size, root, unwitnessed, firstBad }: VerificationShown, context: Context): string[] {
  const say = (vi: string, en: string) => context.say({ vi, en });
  return [
    ok ? say('Nhật ký toàn vẹn.', 'The log is whole.') : say('NHẬT KÝ KHÔNG TOÀN VẸN.', 'THE LOG IS NOT WHOLE.'),
    ...(firstBad === null ? [] : [context.say(firstBad)]),
    ...facts([
      [say('Số sự kiện', 'Events'), String(size)],
      [say('Gốc Merkle', 'Merkle root'), root],
      ...(unwitnessed === 0 ? [] : [[say('Chưa vào sổ băm', 'Not in the ledger yet'), String(unwitnessed)] as const]),
    ]),
  ];
}
