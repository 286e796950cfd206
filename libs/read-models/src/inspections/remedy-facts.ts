import type Database from 'better-sqlite3';
import type { Standing } from '#domain/facts';
import { standing } from '#domain/fold';
import type { InspectionEvent } from '#domain/inspection/inspection.events';
import type { Moment } from '../as-of/basis.js';
import { eventsOfTypes, type LogEvent } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';

type Fact = LogEvent<InspectionEvent>;

/** The facts of one inspection that stand, in the order in which they fold. */
type OfInspection = readonly [stream: string, facts: readonly Standing<InspectionEvent>[]];

/**
 * What says who owes what until when, none of which can be taken back once a remedy is ordered. The long facts of an
 * inspection, its answers above all, are not among them.
 */
const TYPES: readonly InspectionEvent['type'][] = [
  'InspectionPlanned',
  'InspectionWidened',
  'FindingRecorded',
  'RemedyOrdered',
  'RemedyReported',
  'FindingPartlyRemedied',
  'RemedyReturned',
  'FindingClosed',
  'FindingRechecked',
  'FindingReopened',
];

/** One inspection: what was read of it, and how all of that stands, which most questions are about. */
class Kept {
  readonly #facts: Fact[] = [];
  #whole: readonly Standing<InspectionEvent>[] | undefined;
  #ordered = false;
  #lastDay = '';

  add(fact: Fact): void {
    this.#facts.push(fact);
    this.#whole = undefined;
    this.#ordered ||= fact.event.type === 'RemedyOrdered';
    if (fact.effectiveOn > this.#lastDay) this.#lastDay = fact.effectiveOn;
  }

  at({ asOf, size }: Moment): readonly Standing<InspectionEvent>[] {
    if (!this.#ordered) return [];
    if (this.#facts.at(-1)!.n <= size && this.#lastDay <= asOf) return (this.#whole ??= standing(this.#facts, asOf));
    return standing(
      this.#facts.filter(({ n }) => n <= size),
      asOf,
    );
  }
}

/** Kept, and brought up to the log table at every call; made anew where the rows were thrown away for another log. */
class RemedyFacts {
  readonly #streams = new Map<string, Kept>();
  #last: { readonly n: number; readonly id: string } | undefined;

  /** False where the rows are not those that were read before. */
  follow(db: Database.Database): boolean {
    const { n, id } = this.#last ?? { n: 0, id: undefined };
    if (id !== undefined && idAt(db, n) !== id) return false;
    for (const fact of eventsOfTypes<InspectionEvent>(db, ['inspection'], TYPES, { after: n })) {
      const stream = this.#streams.get(fact.stream) ?? new Kept();
      stream.add(fact);
      this.#streams.set(fact.stream, stream);
      this.#last = { n: fact.n, id: fact.id };
    }
    return true;
  }

  at(moment: Moment): OfInspection[] {
    return [...this.#streams].map(([stream, facts]) => [stream, facts.at(moment)]);
  }
}

const kept = new WeakMap<Database.Database, RemedyFacts>();

/** Of every inspection that orders remedies, as it stands at any (D, K). */
export function remedyFacts(db: Database.Database, moment: Moment): OfInspection[] {
  let facts = kept.get(db);
  if (facts === undefined || !facts.follow(db)) {
    facts = new RemedyFacts();
    facts.follow(db);
    kept.set(db, facts);
  }
  return facts.at(moment);
}

const idAt = (db: Database.Database, n: number): unknown =>
  prepared(db, 'SELECT event_id FROM log WHERE n = ?').pluck().get(n);
