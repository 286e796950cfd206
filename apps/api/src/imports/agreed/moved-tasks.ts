import type { TaskMoved } from '#domain/import/import.events';
import type { LinkChange } from '#domain/import/rulings';
import type { DirectiveId, TaskId, UnitId } from '#domain/facts';
import type { Lead } from '#domain/task/task.events';
import { leadsOf } from '../../tasks/leads.js';
import type { AgreedRow } from './agreed-rows.js';
import type { HeldRulings } from './held-rulings.js';

/** An earlier task as it stands: whose it is, and who works on it beside the leads. */
export interface StandingTask {
  readonly directive: DirectiveId;
  readonly coordinating: readonly UnitId[];
}

/** What the confirmed links of a row change. A row that names nobody to coordinate leaves those there are. */
export const movedBy = (
  { task: { address }, item }: AgreedRow,
  rulings: HeldRulings,
  tasks: ReadonlyMap<TaskId, StandingTask>,
): readonly TaskMoved[] =>
  rulings.confirmedLinks(address).flatMap(({ task, change }) => {
    const standing = tasks.get(task);
    if (item === null || standing === undefined) return [];
    const { lead, primary, coordinating, deadline } = item.reading;
    const leads: readonly Lead[] = leadsOf(lead, primary);
    const units = { lead: leads, coordinating: coordinating.length > 0 ? coordinating : standing.coordinating };
    return [
      {
        address,
        directive: standing.directive,
        task,
        deadline: changes(change, 'deadline') ? deadline : null,
        units: changes(change, 'units') ? units : null,
      },
    ];
  });

const changes = (change: LinkChange, what: 'deadline' | 'units'): boolean => change === 'both' || change === what;
