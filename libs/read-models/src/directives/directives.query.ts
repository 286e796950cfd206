import type Database from 'better-sqlite3';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import type { DirectiveState } from '#domain/directive/directive.state';
import { lastDay } from '#domain/dates';
import type { DirectiveId } from '#domain/facts';
import { directiveStream } from '#domain/streams';
import type { Moment } from '../as-of/basis.js';
import { eventsOf, eventsOfTypes, type LogEvent } from '../audit-trail/events-of.js';
import { countsByDirective, itemsRecorded, tasksOfDirective } from './chain-ends.js';
import { directiveAt, directiveState, HEAD_TYPES, type DirectiveAt } from './directive-at.js';
import { itemsAt, type ItemAt } from './items-at.js';

export type { ItemAt } from './items-at.js';

export interface DirectiveRow extends DirectiveAt {
  /** Rows of the document on record; `declaredItems` is what it says itself. */
  readonly items: number;
  /** Tasks that stand: a collective item has several, one not assigned yet none. */
  readonly tasks: number;
}

export interface DirectiveDetail extends DirectiveAt {
  /** In the order of the document. */
  readonly items: readonly ItemAt[];
  readonly tasks: number;
}

/**
 * All directives that stand at the moment, the latest issued first. They are thousands, not millions: one list. One that
 * is recorded in parts is there when its last item is.
 */
export function listDirectives(db: Database.Database, moment: Moment): readonly DirectiveRow[] {
  const streams = Map.groupBy(
    eventsOfTypes<DirectiveEvent>(db, ['directive'], HEAD_TYPES, { size: moment.size }),
    ({ stream }) => stream,
  );
  const [counts, recorded] = [countsByDirective(db, moment), itemsRecorded(db, moment)];
  return [...streams.values()]
    .map((events) => rowOf(events, moment, counts, recorded))
    .filter((row) => row !== undefined)
    .toSorted((a, b) => compare(lastDay(b.issuedOn), lastDay(a.issuedOn)) || compare(a.id, b.id));
}

/** Undefined where it does not stand at the moment, or not all of it is recorded by then. */
export function directiveDetail(db: Database.Database, id: DirectiveId, moment: Moment): DirectiveDetail | undefined {
  const events = eventsOf<DirectiveEvent>(db, directiveStream(id), moment.size);
  const state = directiveState(events, moment.asOf);
  const directive = directiveAt(state);
  if (directive === undefined || !isWhole(state, events.filter(isNewItem).length)) return undefined;
  const tasks = tasksOfDirective(db, id, moment);
  return { ...directive, items: itemsAt(events, state, tasks, moment.asOf), tasks: tasks.length };
}

function rowOf(
  events: readonly LogEvent<DirectiveEvent>[],
  { asOf }: Moment,
  counts: ReturnType<typeof countsByDirective>,
  recorded: ReturnType<typeof itemsRecorded>,
): DirectiveRow | undefined {
  const state = directiveState(events, asOf);
  const directive = directiveAt(state);
  if (directive === undefined || !isWhole(state, recorded.get(directive.id) ?? 0)) return undefined;
  return { ...directive, ...(counts.get(directive.id) ?? { items: 0, tasks: 0 }) };
}

const isWhole = ({ issued }: DirectiveState, recorded: number): boolean => recorded >= (issued?.items ?? 0);

const isNewItem = ({ event, corrects }: LogEvent<DirectiveEvent>): boolean =>
  event.type === 'ItemRecorded' && corrects === undefined;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
