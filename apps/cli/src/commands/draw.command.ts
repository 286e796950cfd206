import type { Command } from 'commander';
import { drawPage, drawTickets, verifyDraw, type DrawVerificationShown } from '#api/application';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { PICKED_HOW } from '../output/draw-words.js';
import { powerLines } from '../output/power-table.js';
import { facts, table } from '../output/table.js';
import { drawSteps } from './draw-steps.js';
import { bundleCommand, drawListCommand } from './draws-on-record.js';
import { command, countIn } from './make-command.js';

const ABOUT = {
  vi: 'bốc chọn đơn vị để kiểm tra: chốt, gieo, bốc, công bố; tính lại các phiếu, kiểm tra kết quả đã công bố',
  en: 'draws of units to inspect: freeze, throw, draw, publish; compute tickets again, verify what was published',
};
const TICKETS = {
  vi: 'tính phiếu của từng mã theo số gieo, xếp theo thứ tự bốc; không cần dữ liệu nào khác',
  en: 'the ticket of every code under a seed, in the order of drawing; needs nothing else',
};
const SEED = { vi: 'số gieo, giữ nguyên từng ký tự', en: 'the seed, character by character' };
const IDS = { vi: 'tệp mã đơn vị, mỗi dòng một mã', en: 'a file of unit codes, one a line' };
const TAKE = { vi: 'chỉ lấy n phiếu đầu', en: 'the first n tickets only' };
const VERIFY = {
  vi: 'tính lại một lần bốc chọn từ tệp đã công bố; nói rõ điều không khớp',
  en: 'do a draw again from its published bundle; say what does not agree',
};
const EARLIER = {
  vi: 'đối chiếu với bản của cùng lần bốc đã công bố trước đó',
  en: 'hold it against a bundle of the same draw that was published earlier',
};

const PAGE = {
  vi: 'in ra một tệp HTML tự kiểm tra kết quả bốc chọn, không cần mạng',
  en: 'print one HTML file that verifies a bundle without any network',
};

export const drawCommand = (context: Context): Command =>
  [
    ...drawSteps(context),
    bundleCommand(context),
    drawListCommand(context),
    verifyDrawCommand(context),
    pageCommand(context),
    ticketsCommand(context),
  ].reduce((draw, child) => draw.addCommand(child), command('draw', ABOUT, context));

const ticketsCommand = (context: Context): Command =>
  command('tickets', TICKETS, context)
    .requiredOption('--seed <seed>', context.say(SEED))
    .requiredOption('--ids <file>', context.say(IDS))
    .option('--take <n>', context.say(TAKE))
    .action(async ({ seed, ids, take }: { seed: string; ids: string; take?: string }) => {
      const tickets = await drawTickets({ seed, ids, ...(take === undefined ? {} : { take: countIn(take, 'take') }) });
      context.answer(tickets, () =>
        table(
          [
            { title: context.say({ vi: 'Thứ tự', en: 'Order' }), align: 'right' },
            { title: context.say({ vi: 'Mã', en: 'Code' }) },
            { title: context.say({ vi: 'Phiếu', en: 'Ticket' }) },
          ],
          tickets.map(({ id, ticket }, n) => [String(n + 1), id, ticket]),
        ),
      );
    });

const verifyDrawCommand = (context: Context): Command =>
  command('verify', VERIFY, context)
    .argument('<file>', context.say({ vi: 'tệp kết quả bốc chọn (JSON)', en: 'the bundle (JSON)' }))
    .option('--earlier <file>', context.say(EARLIER))
    .action(async (file: string, { earlier }: { earlier?: string }) => {
      const found = await verifyDraw(file, earlier);
      context.code = found.ok ? EXIT.ok : EXIT.checkFailed;
      context.answer(found, () => linesOf(found, context));
    });

const pageCommand = (context: Context): Command =>
  command('page', PAGE, context)
    .argument('[file]', context.say({ vi: 'tệp kết quả bốc chọn (JSON)', en: 'the bundle (JSON)' }))
    .action(async (file?: string) => context.write(await drawPage(file)));

const linesOf = (found: DrawVerificationShown, context: Context): readonly string[] => {
  const say = (vi: string, en: string) => context.say({ vi, en });
  const another = [
    ...(found.redrawOf === null
      ? []
      : [[say('Bốc lại của', 'Another draw after'), `${found.redrawOf.draw}: ${found.redrawOf.reason}`] as const]),
    ...(found.redrawnBy === null
      ? []
      : [
          [say('Đã bốc lại bởi', 'Followed by another'), `${found.redrawnBy.draw}: ${found.redrawnBy.reason}`] as const,
        ]),
  ];
  return [
    found.ok ? context.say(AGREES[found.stage ?? 'frozen']) : say('KHÔNG KHỚP:', 'IT DOES NOT AGREE:'),
    ...found.findings.map(({ vi, en }) => `- ${say(vi, en)}`),
    ...facts([
      [say('Lần bốc chọn', 'Draw'), found.draw ?? '–'],
      [say('Mã băm danh sách', 'Frame SHA-256'), found.frameSha256 ?? '–'],
      [say('Mã băm kế hoạch', 'Plan SHA-256'), found.planSha256 ?? '–'],
      [say('Cam kết', 'Commitment'), found.commitment ?? '–'],
      [say('Mã băm tệp', 'File SHA-256'), found.sha256],
      ...another,
    ]),
    ...powerLines(
      (found.power ?? []).map(({ stratum, power }) => ({ of: [stratum], power })),
      context,
    ),
    ...(found.picks === null ? [] : ['', say('Đơn vị trúng:', 'Picks:')]),
    ...(found.picks ?? []).map(({ stratum, id, how }) => `- ${stratum}: ${id} (${context.say(PICKED_HOW[how])})`),
  ];
};

const AGREES = {
  drawn: {
    vi: 'Khớp: mọi phiếu và mọi đơn vị trúng tính lại đều đúng.',
    en: 'It agrees: every ticket and every pick.',
  },
  sealed: { vi: 'Khớp đến lúc này: số bí mật chưa mở.', en: 'It agrees so far: the secret is not revealed yet.' },
  frozen: { vi: 'Khớp đến lúc này: chưa gieo xúc xắc.', en: 'It agrees so far: no dice have been thrown.' },
};
