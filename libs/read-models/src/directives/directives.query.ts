import type Database from 'better-sqlite3';
import type { DirectiveEvent, Reading } from '#domain/directive/directive.events';
import { lastDay } from '#domain/dates';
import type { DirectiveId, EventId, TaskId } from '#domain/facts';
import { SCHEMA_VERSIONS } from '#domain/schema-versions';
import { directiveStream } from '#domain/streams';
import type { Moment } from '../as-of/basis.js';
import { eventsOf, eventsOfTypes, type LogEvent } from '../audit-trail/events-of.js';
import { countsByDirective, tasksByItem } from './chain-ends.js';
import { directiveAt, directiveState, type DirectiveAt } from './directive-at.js';

export interface DirectiveRow extends DirectiveAt {
  /** Rows of the document on record; `declaredItems` is what it says itself. */
  readonly items: number;
  /** Tasks that stand: a collective item has several, one not assigned yet none. */
  readonly tasks: number;
}

export interface ItemAt {
  readonly id: EventId;
  readonly address: string;
  readonly section: string | null;
  readonly no: string | null;
  readonly title: string;
  readonly leadPrinted: string | null;
  readonly coordinatingPrinted: string | null;
  readonly product: string | null;
  /** What the cells were understood to say. */
  readonly reading: Reading;
  readonly assigned: boolean;
  readonly tasks: readonly TaskId[];
}

export interface DirectiveDetail extends DirectiveAt {
  /** In the order of the document. */
  readonly items: readonly ItemAt[];
  readonly tasks: number;
}

/** All directives that stand at the moment, the latest issued first. They are thousands, not millions: one list. */
export function listDirectives(db: Database.Database, moment: Moment): readonly DirectiveRow[] {
  const streams = Map.groupBy(
    eventsOfTypes<DirectiveEvent>(db, ['directive'], HEAD_TYPES, { size: moment.size }),
    ({ stream }) => stream,
  );
  const counts = countsByDirective(db, moment);
  return [...streams.values()]
    .map((events) => rowOf(events, moment, counts))
    .filter((row) => row !== undefined)
    .toSorted((a, b) => compare(lastDay(b.issuedOn), lastDay(a.issuedOn)) || compare(a.id, b.id));
}

/** Undefined where it does not stand at the moment. */
export function directiveDetail(db: Database.Database, id: DirectiveId, moment: Moment): DirectiveDetail | undefined {
  const state = directiveState(eventsOf<DirectiveEvent>(db, directiveStream(id), moment.size), moment.asOf);
  const directive = directiveAt(state);
  if (directive === undefined) return undefined;
  const tasks = tasksByItem(db, id, moment);
  const items = state.items.map(({ id: event, data }) => ({
    id: event,
    address: data.address,
    section: data.section,
    no: data.no,
    title: data.title,
    leadPrinted: data.leadPrinted,
    coordinatingPrinted: data.coordinatingPrinted,
    product: data.product,
    reading: data.reading,
    assigned: state.assigned.has(data.address),
    tasks: tasks.get(data.address) ?? [],
  }));
  return { ...directive, items, tasks: [...tasks.values()].flat().length };
}

/** Items are many and counted in the table; everything else of a directive is folded. */
const HEAD_TYPES = Object.keys(SCHEMA_VERSIONS.directive).filter((type) => type !== 'ItemRecorded');

function rowOf(
  events: readonly LogEvent<DirectiveEvent>[],
  { asOf }: Moment,
  counts: ReturnType<typeof countsByDirective>,
): DirectiveRow | undefined {
  const directive = directiveAt(directiveState(events, asOf));
  if (directive === undefined) return undefined;
  return { ...directive, ...(counts.get(directive.id) ?? { items: 0, tasks: 0 }) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
