import type Database from 'better-sqlite3';
import { isDeepStrictEqual } from 'node:util';
import { standing } from '#domain/fold';
import { eventById, eventsOf, type LogEvent } from './events-of.js';
import { fieldsSet, withoutIds } from './fields-set.js';

/** A field, as it was known just before the event, and as the event has it. Null: nothing. */
export interface Change {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/**
 * What an event changed, computed on read: for a correction, its data against the data of the event that it corrects;
 * for a voiding, what is taken back; else each field against its last value in the stream, as known just before the
 * event and on its effective day. Fields that stay the same are left out.
 *
 * Reads each stream once: make one for a page.
 */
export class ChangeReader {
  readonly #streams = new Map<string, readonly LogEvent[]>();

  constructor(private readonly db: Database.Database) {}

  of(event: LogEvent): readonly Change[] {
    if (event.corrects !== undefined) return this.#corrected(event);
    const sets = fieldsSet(event.event, event.effectiveOn);
    const before = sets.some(({ old }) => old === undefined) ? this.#before(event) : undefined;
    return sets
      .map((set) => ({
        field: set.field,
        old: set.old === undefined ? (before?.get(keyOf(set)) ?? null) : set.old,
        new: set.value ?? null,
      }))
      .map((change) => (event.event.type === 'TaskReopened' ? fromDone(change) : change))
      .filter((change) => !isDeepStrictEqual(change.old, change.new));
  }

  #corrected(event: LogEvent): readonly Change[] {
    const corrected = eventById(this.db, event.corrects!);
    const was = corrected === undefined ? {} : contentOf(corrected);
    const is = contentOf(event);
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .map((field) => ({ field, old: was[field] ?? null, new: is[field] ?? null }))
      .filter((change) => !isDeepStrictEqual(change.old, change.new));
  }

  /** Every field's value just before the event, by slot. */
  #before(event: LogEvent): ReadonlyMap<string, unknown> {
    const values = new Map<string, unknown>();
    const earlier = this.#stream(event.stream).filter(({ n }) => n < event.n);
    for (const fact of standing(earlier, event.effectiveOn))
      for (const set of fieldsSet(fact.event, fact.effectiveOn)) values.set(keyOf(set), set.value);
    return values;
  }

  #stream(stream: string): readonly LogEvent[] {
    let events = this.#streams.get(stream);
    if (events === undefined) {
      events = eventsOf(this.db, stream, Number.MAX_SAFE_INTEGER);
      this.#streams.set(stream, events);
    }
    return events;
  }
}

/** What can be wrong in a fact: its content, its day, its basis. A voided one has none. */
const contentOf = ({ event, effectiveOn, basis }: LogEvent): Readonly<Record<string, unknown>> =>
  event.type === 'EventVoided' ? {} : { ...withoutIds(event.data), effectiveOn, basis };

const keyOf = ({ field, slot }: { readonly field: string; readonly slot?: string }): string =>
  slot === undefined ? field : `${slot}\n${field}`;

/** What was open and is opened again had been done: acceptances are kept by claim, not as a state. */
const fromDone = (change: Change): Change => (change.old === change.new ? { ...change, old: 'done' } : change);
