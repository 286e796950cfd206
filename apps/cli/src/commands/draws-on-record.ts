import type { Command } from 'commander';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { basisLines } from '../output/basis-line.js';
import { DRAW_STAGES } from '../output/draw-words.js';
import { powerLines } from '../output/power-table.js';
import { table } from '../output/table.js';
import { command, withMoment, type MomentOptions } from './make-command.js';

const LIST = {
  vi: 'các lần bốc chọn đã ghi nhận, lần bốc lại và lý do',
  en: 'the draws on record, with another draw and why',
};
const BUNDLE = {
  vi: 'in ra tệp công bố của một lần bốc chọn, đúng từng byte',
  en: 'print what is published of a draw, byte for byte',
};

export const drawListCommand = (context: Context): Command =>
  withMoment(command('list', LIST, context), context).action(async (options: MomentOptions) => {
    const { basis, draws } = await withTerminal(context, (terminal) => terminal.draws(options));
    context.answer(draws, () => [
      ...table(
        [
          { title: context.say({ vi: 'Mã', en: 'Id' }) },
          { title: context.say({ vi: 'Tên', en: 'Title' }) },
          { title: context.say({ vi: 'Tình trạng', en: 'Stage' }) },
        ],
        draws.map(({ id, title, year, stage }) => [id, `${title}, ${year}`, context.say(DRAW_STAGES[stage])]),
      ),
      // Beside the table: an id that is wrapped cannot be copied.
      ...draws.flatMap(({ id, follows }) =>
        follows === null ? [] : [`${id} ${followedIn(follows.draw, context)}: ${follows.reason}`],
      ),
      ...powerLines(
        draws.flatMap(({ title, strata }) => strata.map(({ stratum, power }) => ({ of: [title, stratum], power }))),
        context,
      ),
      '',
      ...basisLines(basis, context.language),
    ]);
  });

const followedIn = (draw: string, context: Context): string =>
  context.say({ vi: `bốc lại của ${draw}`, en: `drawn again after ${draw}` });

export const bundleCommand = (context: Context): Command =>
  withMoment(command('bundle', BUNDLE, context), context)
    .argument('<draw>', context.say({ vi: 'mã lần bốc chọn', en: 'id of the draw' }))
    .action(async (draw: string, options: MomentOptions) => {
      context.write(`${await withTerminal(context, (terminal) => terminal.drawBundle(draw, options))}\n`);
    });
