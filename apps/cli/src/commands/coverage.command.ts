import type { Command } from 'commander';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { basisLines } from '../output/basis-line.js';
import { powerLines } from '../output/power-table.js';
import { table } from '../output/table.js';
import { badOption } from '../problem.js';
import { command, withMoment, type MomentOptions } from './make-command.js';

const ABOUT = {
  vi: 'số đơn vị đã kiểm tra trong năm so với chỉ tiêu, theo cơ cấu của ngày bất kỳ',
  en: 'the units visited in a year against their quotas, by the structure of any day',
};

export const coverageCommand = (context: Context): Command =>
  withMoment(command('coverage', ABOUT, context), context)
    .requiredOption('--year <year>', context.say({ vi: 'năm của chỉ tiêu', en: 'the year of the quotas' }))
    .action(async ({ year, ...moment }: MomentOptions & { readonly year: string }) => {
      if (!/^20\d\d$/.test(year))
        throw badOption('year', '“--year” phải là năm bốn chữ số.', '“--year” has to be a year of four digits.');
      const { basis, rows } = await withTerminal(context, (terminal) => terminal.coverage(Number(year), moment));
      context.answer(rows, () => [
        ...table(
          [
            { title: context.say({ vi: 'Loại', en: 'Purpose' }) },
            { title: context.say({ vi: 'Nhóm', en: 'Stratum' }) },
            { title: context.say({ vi: 'Đơn vị', en: 'Units' }), align: 'right' },
            { title: context.say({ vi: 'Phải kiểm tra', en: 'Wanted' }), align: 'right' },
            { title: context.say({ vi: 'Đã kiểm tra', en: 'Visited' }), align: 'right' },
            { title: context.say({ vi: 'Còn thiếu', en: 'Missing' }), align: 'right' },
            { title: context.say({ vi: 'Lần bốc', en: 'Draws' }), align: 'right' },
          ],
          rows.map(({ purpose, stratum, units, wanted, visited, missing, draws }) => [
            context.say(PURPOSES[purpose]),
            stratum,
            String(units),
            String(wanted ?? '–'),
            String(visited),
            String(missing ?? '–'),
            String(draws.length),
          ]),
        ),
        ...powerLines(
          rows.map(({ purpose, stratum, power }) => ({ of: [context.say(PURPOSES[purpose]), stratum], power })),
          context,
        ),
        ...rows.flatMap(({ draws }) =>
          draws.flatMap(({ title, follows }) => (follows === null ? [] : [`${title}: ${follows.reason}`])),
        ),
        '',
        ...basisLines(basis, context.language),
      ]);
    });

const PURPOSES = {
  planned: { vi: 'theo kế hoạch', en: 'planned' },
  surprise: { vi: 'đột xuất', en: 'surprise' },
};
