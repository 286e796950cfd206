import type { Command } from 'commander';
import type { Terminal, TrailReport, TrailAsked } from '#api/application';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { badOption } from '../problem.js';
import { basisLines } from '../output/basis-line.js';
import { trailLines } from '../output/trail-text.js';
import { command, withKnownAt } from './make-command.js';
import { limitAsked, morePages, withPages, type PagingOptions } from './paging.js';

const ABOUT = { vi: 'ai đã làm gì, khi nào; mới nhất trước', en: 'who did what, and when; the latest first' };

type Options = Omit<TrailAsked, 'limit' | 'cursor'> & PagingOptions;

export const trailCommand = (context: Context): Command =>
  withPages(withKnownAt(command('trail', ABOUT, context), context), context)
    .option(
      '--task <task>',
      context.say({ vi: 'của nhiệm vụ: mã, hoặc “04/CT-TTg B.53”', en: 'of a task: its id, or “04/CT-TTg B.53”' }),
    )
    .option(
      '--unit <unit>',
      context.say({ vi: 'liên quan đến đơn vị này hoặc cấp dưới', en: 'about this unit or one below it' }),
    )
    .option(
      '--directive <directive>',
      context.say({ vi: 'của văn bản và các nhiệm vụ từ đó', en: 'of the directive and its tasks' }),
    )
    .option(
      '--actor <account>',
      context.say({ vi: 'do tài khoản này: mã hoặc tên đăng nhập', en: 'by this account: id or sign-in name' }),
    )
    .option(
      '--causation <event>',
      context.say({
        vi: 'kéo theo từ sự kiện này (mã), trực tiếp hay gián tiếp',
        en: 'what followed from this event (id), at once or in turn',
      }),
    )
    .action(async ({ all, limit, ...filter }: Options) => {
      assertEventId(filter.causation);
      const asked = { ...filter, ...limitAsked(limit, all) };
      await withTerminal(context, (terminal) => print(context, pages(terminal, asked, all === true)));
    });

/** One page, or all from there on. What is appended meanwhile is not among them: they are of one size of the log. */
async function* pages(terminal: Terminal, asked: TrailAsked, all: boolean): AsyncGenerator<TrailReport> {
  let page = await terminal.trail(asked);
  yield page;
  const knownAt = `size:${page.basis.size}`;
  while (all && page.next !== null) {
    page = await terminal.trail({ ...asked, knownAt, cursor: page.next });
    yield page;
  }
}

/** Page by page: a trail may be longer than memory. */
async function print(context: Context, answers: AsyncIterable<TrailReport>): Promise<void> {
  let before: TrailReport | undefined;
  for await (const page of answers) {
    if (context.json) context.write(rowsAsJson(page, before === undefined));
    else context.print(page.rows.flatMap((row) => trailLines(row, context.language)));
    before = page;
  }
  if (before === undefined) return;
  const { total, next, basis } = before;
  if (context.json)
    return context.write(
      `\n],\n"total": ${total},\n"next": ${JSON.stringify(next)},\n"basis": ${JSON.stringify(basis)}\n}\n`,
    );
  context.print([
    context.say({ vi: `${total} sự kiện.`, en: `${total} events.` }),
    ...morePages(next, basis.size, context),
    ...basisLines(basis, context.language),
  ]);
}

const rowsAsJson = ({ rows }: TrailReport, first: boolean): string =>
  (first ? '{\n"rows": [' : '') +
  rows.map((row, i) => `${first && i === 0 ? '' : ','}\n${JSON.stringify(row)}`).join('');

function assertEventId(text: string | undefined): void {
  if (text !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))
    throw badOption('causation', '--causation phải là mã của một sự kiện.', '--causation must be the id of an event.');
}
