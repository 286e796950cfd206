import type { Deadline } from '../deadline.js';
import type { Recorded, UnitId } from '../facts.js';
import type { TaskEvent } from './task.events.js';

/** Changed with what `askedOfVersion` gives: what was made by another one is thrown away. */
export const TASK_VERSIONS_ASKED = 'task@1';

/**
 * What rules, and handlers that look up what surrounds a task, still ask of a version of a fact that is neither its first
 * nor its last: who said it and for whom, which units it gave a part, which milestone ids it used. Two versions with the
 * same answer decide alike. A rule that asks for more adds it here, and a new `TASK_VERSIONS_ASKED`.
 */
export const askedOfVersion = ({ by, event }: Recorded<TaskEvent>): string =>
  JSON.stringify([event.type, by.account, by.unit, speaksFor(event), unitsIn(event), milestonesIn(event)]);

const speaksFor = ({ data }: TaskEvent): UnitId | null => ('unit' in data ? data.unit : null);

const unitsIn = (event: TaskEvent): readonly (UnitId | readonly UnitId[])[] => {
  if (event.type === 'TaskAssigned') return [unitsOf(event.data), event.data.setBy];
  return event.type === 'TaskReassigned' ? [unitsOf(event.data.from), unitsOf(event.data.to)] : [];
};

const unitsOf = ({ lead, coordinating }: Pick<TaskPlaces, 'lead' | 'coordinating'>): readonly UnitId[] => [
  ...lead.map(({ unit }) => unit),
  '|',
  ...coordinating,
];

interface TaskPlaces {
  readonly lead: readonly { readonly unit: UnitId }[];
  readonly coordinating: readonly UnitId[];
}

const milestonesIn = ({ data }: TaskEvent): readonly string[] =>
  [
    'deadline' in data ? data.deadline : null,
    'to' in data && 'milestones' in data.to ? data.to : null,
    'wanted' in data ? data.wanted : null,
  ].flatMap((deadline: Deadline | null) => deadline?.milestones.map(({ id }) => id) ?? []);
