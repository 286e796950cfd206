import type { DirectiveId, IsoDate, UnitId } from '#domain/facts';
import type { Quadrant, TaskStatus } from '#domain/task/task.status';
import { foldText } from '../text/fold-text.js';
import type { Where } from './narrowing.js';

/** Which tasks. All that is given must hold; what is left out or undefined lets everything through. */
export interface TaskFilter {
  /** The reader's scope: tasks in which one of these units leads or coordinates; null for everything. Never left out. */
  readonly visible: readonly UnitId[] | null;
  /** With `visible`: the tasks of these directives too, which one of the units issued or is named to monitor. */
  readonly watched?: readonly DirectiveId[] | undefined;
  /** Tasks that one of these units leads: a unit with its subtree, found by the caller in the structure of its choice. */
  readonly units?: readonly UnitId[] | undefined;
  /** With `units`: tasks that one of them coordinates, too. */
  readonly coordinating?: boolean | undefined;
  /** Tasks led by one of the units that a person heads (`unitsHeadedBy`). */
  readonly headed?: readonly UnitId[] | undefined;
  /** Tasks led by this very unit; null: tasks that nobody leads. The rows behind one line of the counts by unit. */
  readonly lead?: UnitId | null | undefined;
  readonly directive?: DirectiveId | undefined;
  readonly address?: string | undefined;
  /** The member of a collective item that the task is for. */
  readonly member?: UnitId | undefined;
  readonly statuses?: readonly TaskStatus[] | undefined;
  readonly quadrants?: readonly Quadrant[] | undefined;
  /** Both inclusive, of the row's `due`. */
  readonly dueFrom?: IsoDate | undefined;
  readonly dueTo?: IsoDate | undefined;
  /** Every word must be part of address, title or product; diacritics and đ do not matter. */
  readonly text?: string | undefined;
}

export interface Conditions {
  /** Over `board b`; `TRUE` where nothing is asked. */
  readonly sql: string;
  readonly params: Readonly<Record<string, string>>;
}

const among = (name: string): string => `IN (SELECT value FROM json_each(@${name}))`;
const oneOf = (units: 'leads' | 'coordinating', test: string): string =>
  `EXISTS (SELECT 1 FROM json_each(b.${units}) WHERE value ${test})`;
const anyOf = (test: string): string => `${oneOf('leads', test)} OR ${oneOf('coordinating', test)}`;

export const conditions = (filter: TaskFilter): Conditions => {
  const asked = ASKS.flatMap((ask) => ask(filter) ?? []);
  return {
    sql: asked.map(({ sql }) => `(${sql})`).join('\n AND ') || 'TRUE',
    params: Object.fromEntries(asked.flatMap(({ param }) => (param ? [param] : []))),
  };
};

/** Where to look for what the filter lets through. */
export const whereOf = ({ directive, visible, watched = [], units, headed, lead }: TaskFilter): Where => ({
  directive,
  namedAmong: [watched.length > 0 ? null : visible, units, headed, lead ? [lead] : null].filter(
    (list) => list !== null && list !== undefined,
  ),
});

/** Whether the wording has to be looked at. All wordings of a task name the same directive: that needs none. */
export const asksWording = ({ address, member, text }: TaskFilter): boolean =>
  address !== undefined || member !== undefined || text !== undefined;

type Ask = (filter: TaskFilter) => { sql: string; param?: [name: string, value: string] } | undefined;

const list = (name: string, sql: string, pick: (filter: TaskFilter) => readonly string[] | null | undefined): Ask => {
  return (filter) => {
    const values = pick(filter);
    return values === undefined || values === null ? undefined : { sql, param: [name, JSON.stringify(values)] };
  };
};

const text = (name: string, sql: string, pick: (filter: TaskFilter) => string | null | undefined): Ask => {
  return (filter) => {
    const value = pick(filter);
    return value === undefined || value === null ? undefined : { sql, param: [name, value] };
  };
};

const ASKS: readonly Ask[] = [
  list('visible', anyOf(among('visible')), (f) => (f.watched?.length ? null : f.visible)),
  (f) =>
    f.visible !== null && f.watched?.length
      ? {
          sql: `b.directive IN (SELECT value FROM json_each(@sight, '$.watched'))
            OR ${anyOf(`IN (SELECT value FROM json_each(@sight, '$.visible'))`)}`,
          param: ['sight', JSON.stringify({ visible: f.visible, watched: f.watched })],
        }
      : undefined,
  list('units', oneOf('leads', among('units')), (f) => (f.coordinating ? null : f.units)),
  list('units', anyOf(among('units')), (f) => (f.coordinating ? f.units : null)),
  list('headed', oneOf('leads', among('headed')), (f) => f.headed),
  text('lead', oneOf('leads', '= @lead'), (f) => f.lead),
  (f) => (f.lead === null ? { sql: `b.leads = '[]'` } : undefined),
  text('directive', 'b.directive = @directive', (f) => f.directive),
  text('address', 'b.address = @address', (f) => f.address),
  text('member', 'b.member = @member', (f) => f.member),
  list('statuses', `b.status ${among('statuses')}`, (f) => f.statuses),
  list('quadrants', `b.quadrant ${among('quadrants')}`, (f) => f.quadrants),
  text('due_from', 'b.due >= @due_from', (f) => f.dueFrom),
  text('due_to', 'b.due <= @due_to', (f) => f.dueTo),
  list('words', 'NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(b.search, value) = 0)', (f) =>
    f.text === undefined ? undefined : foldText(f.text).split(' ').filter(Boolean),
  ),
];
