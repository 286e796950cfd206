import type { Command } from 'commander';
import type { InspectionPage, InspectionsAsked, Terminal } from '#api/application';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { inspectionsText } from '../output/inspections-text.js';
import { command, withMoment, type MomentOptions } from './make-command.js';
import { limitAsked, morePages, withPages, type PagingOptions } from './paging.js';

const ABOUT = {
  vi: 'các cuộc kiểm tra; kiểm tra đột xuất chưa mở thì không có trong danh sách',
  en: 'the inspections; a surprise check that has not opened is not among them',
};

export const inspectionsCommand = (context: Context): Command =>
  withPages(withMoment(command('inspections', ABOUT, context), context), context).action(
    async ({ all, limit, ...asked }: MomentOptions & PagingOptions) => {
      const page = await withTerminal(context, (terminal) =>
        pages(terminal, { ...asked, ...limitAsked(limit, all) }, all === true),
      );
      const { basis, total, next, inspections } = page;
      context.answer({ inspections, total, next, basis }, () => [
        ...inspectionsText(page, context),
        ...morePages(next, basis.size, context),
      ]);
    },
  );

/** One page, or all from there on as one: they are of one size of the log. */
async function pages(terminal: Terminal, asked: InspectionsAsked, all: boolean): Promise<InspectionPage> {
  let page = await terminal.inspections(asked);
  const inspections = [...page.inspections];
  while (all && page.next !== null) {
    page = await terminal.inspections({ ...asked, knownAt: `size:${page.basis.size}`, cursor: page.next });
    inspections.push(...page.inspections);
  }
  return { ...page, inspections };
}
