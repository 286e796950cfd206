import type { Command } from 'commander';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { basisLines } from '../output/basis-line.js';
import { shownDay } from '../output/dates.js';
import { table } from '../output/table.js';
import { command, withMoment, type MomentOptions } from './make-command.js';

const ABOUT = {
  vi: 'các văn bản chỉ đạo, với số mục và số nhiệm vụ',
  en: 'the directives, with how many items and tasks they have',
};

export const directivesCommand = (context: Context): Command =>
  withMoment(command('directives', ABOUT, context), context).action(async (options: MomentOptions) => {
    const { basis, directives } = await withTerminal(context, (terminal) => terminal.directives(options));
    const json = directives.map(({ number, alias, issuer, issuedOn, items, tasks }) => ({
      ...{ number, alias, issuer, issuedOn, items, tasks },
    }));
    context.answer(json, () => [
      ...table(
        [
          { title: context.say({ vi: 'Số, ký hiệu', en: 'Number' }) },
          { title: context.say({ vi: 'Tên gọi', en: 'Alias' }) },
          { title: context.say({ vi: 'Cơ quan ban hành', en: 'Issuer' }) },
          { title: context.say({ vi: 'Ban hành', en: 'Issued' }) },
          { title: context.say({ vi: 'Số mục', en: 'Items' }), align: 'right' },
          { title: context.say({ vi: 'Nhiệm vụ', en: 'Tasks' }), align: 'right' },
        ],
        directives.map(({ number, alias, issuer, issuedOn, items, tasks }) => [
          number ?? '–',
          alias,
          issuer,
          shownDay(issuedOn),
          String(items),
          String(tasks),
        ]),
      ),
      '',
      ...basisLines(basis, context.language),
    ]);
  });
