import type { EventId, IsoDate, Standing } from '#domain/facts';
import type { TaskEvent } from '#domain/task/task.events';
import type { Stretch } from './known-stretches.js';
import { NO_END } from './task-spans.js';

/** Facts that say which percent a row shows. */
export const SAYS_PERCENT: ReadonlySet<string> = new Set<TaskEvent['type']>(['StatusReported', 'ReportReturned']);

/**
 * The percent of the last report that was not returned, on every day from `since` on; a gap is where there is none. Facts
 * in the order in which they fold.
 */
export const percentsFrom = (facts: readonly Standing<TaskEvent>[], since: IsoDate): Stretch<number>[] => {
  const returned = new Set<EventId>();
  const reports: { readonly id: EventId; readonly percent: number }[] = [];
  const stretches: Stretch<number>[] = [];
  facts.forEach(({ id, event, effectiveOn }, i) => {
    if (event.type === 'StatusReported') reports.push({ id, percent: event.data.percent });
    else if (event.type === 'ReportReturned') returned.add(event.data.report);
    const next = facts[i + 1]?.effectiveOn ?? NO_END;
    if (next === effectiveOn || next <= since) return;
    const value = reports.findLast((report) => !returned.has(report.id))?.percent;
    const from = effectiveOn < since ? since : effectiveOn;
    const last = stretches.at(-1);
    if (last?.to === from && last.value === value) stretches[stretches.length - 1] = { ...last, to: next };
    else if (value !== undefined) stretches.push({ from, to: next, value });
  });
  return stretches;
};
