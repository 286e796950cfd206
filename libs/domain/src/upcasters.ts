import type { Deadline } from './deadline.js';
import type { DirectiveId, IsoDate, PersonId, TaskId, UnitId } from './facts.js';
import type { Category } from './schema-versions.js';
import type { TaskAssigned } from './task/task.events.js';
import type { LeaderAppointed, UnitEstablished } from './unit/unit.events.js';

/**
 * The upcasters of one type, each under the version that it starts from: it gives the data of the next version.
 * Pure, total over what that version could hold, and never changed once released.
 */
export interface UpcasterChain {
  readonly [from: number]: (data: object) => object;
}

/** Version 0: the layout before the first release. One lead, one date, no printed texts. */
interface TaskAssignedV0 {
  readonly taskId: TaskId;
  readonly directiveId: DirectiveId;
  readonly address: string;
  readonly title: string;
  readonly lead: UnitId;
  readonly coordinating: readonly UnitId[];
  readonly dueOn: IsoDate | null;
  readonly issuedOn: IsoDate;
  readonly setBy: UnitId;
  readonly setByRank: number;
}

const taskAssigned0 = ({ lead, dueOn, ...kept }: TaskAssignedV0): TaskAssigned['data'] => ({
  ...kept,
  member: null,
  lead: [{ unit: lead, primary: false }],
  leadPrinted: null,
  coordinatingPrinted: null,
  deadline: dueOn === null ? NO_DEADLINE : { ...NO_DEADLINE, kind: 'day', milestones: [{ id: 'm1', due: dueOn }] },
  product: null,
  marks: [],
});

const NO_DEADLINE: Deadline = { printed: null, kind: 'none', ongoing: false, milestones: [], flags: [] };

/** Version 0: a unit had one name and no age. */
interface UnitEstablishedV0 {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: UnitId | null;
  readonly rank: number;
}

const unitEstablished0 = ({ parentId, ...kept }: UnitEstablishedV0): UnitEstablished['data'] => ({
  ...kept,
  short: null,
  aliases: [],
  parent: parentId,
  ageUnknown: false,
});

/** Version 0: acting heads were told by their signing capacity, and no appointment had an end. */
interface LeaderAppointedV0 {
  readonly unitId: UnitId;
  readonly office: string;
  readonly person: PersonId;
  readonly capacity: 'Q' | null;
}

const leaderAppointed0 = ({ capacity, ...kept }: LeaderAppointedV0): LeaderAppointed['data'] => ({
  ...kept,
  acting: capacity === 'Q',
  until: null,
});

/** What a version could hold is known only to its upcaster: the one place where the log's word is taken for it. */
const from = <Old>(upcaster: (data: Old) => object) => upcaster as (data: object) => object;

export const UPCASTERS: { readonly [C in Category]?: { readonly [type: string]: UpcasterChain } } = {
  task: { TaskAssigned: { 0: from(taskAssigned0) } },
  unit: { UnitEstablished: { 0: from(unitEstablished0) }, LeaderAppointed: { 0: from(leaderAppointed0) } },
};
