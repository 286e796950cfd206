import type Database from 'better-sqlite3';
import { FOREVER } from '#domain/dated';
import type { IsoDate, UnitId } from '#domain/facts';
import { standing } from '#domain/fold';
import type { InspectionEvent } from '#domain/inspection/inspection.events';
import { remedyCourses, type RemedyCourse } from '#domain/inspection/remedy-days';
import type { Moment } from '../as-of/basis.js';
import { eventsOfTypes, type LogEvent } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';

type Fact = LogEvent<InspectionEvent>;

/** What the facts of one inspection say of its remedies. */
interface Told {
  /** The units that it was about, with the days from which it was, oldest first. */
  readonly places: readonly { readonly unit: UnitId; readonly from: IsoDate; readonly place: number }[];
  readonly courses: readonly RemedyCourse[];
}

type OfInspection = readonly [stream: string, told: Told];

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

/** One inspection: what was read of it, and what all of that says, of which an earlier moment has the first part. */
class Kept {
  readonly #facts: Fact[] = [];
  #whole: Told | undefined;
  #ordered = false;
  /** The days came in the order of recording, as they do: the facts of an earlier day are then the first of them. */
  #inOrder = true;
  #lastDay = '';

  add(fact: Fact): void {
    this.#facts.push(fact);
    this.#whole = undefined;
    this.#ordered ||= fact.event.type === 'RemedyOrdered';
    this.#inOrder &&= fact.effectiveOn >= this.#lastDay;
    if (fact.effectiveOn > this.#lastDay) this.#lastDay = fact.effectiveOn;
  }

  at({ asOf, size }: Moment): Told | undefined {
    if (!this.#ordered) return undefined;
    const whole = this.#facts.at(-1)!.n <= size && this.#lastDay <= asOf;
    if (!whole && !this.#inOrder)
      return told(
        this.#facts.filter(({ n }) => n <= size),
        asOf,
      );
    this.#whole ??= told(this.#facts, FOREVER);
    if (whole) return this.#whole;
    const last = this.#facts.findLast(({ n, effectiveOn }) => n <= size && effectiveOn <= asOf);
    return last === undefined ? undefined : firstOf(this.#whole, last.place);
  }
}

const told = (facts: readonly Fact[], asOf: IsoDate): Told => {
  const standingFacts = standing(facts, asOf);
  const places = standingFacts.flatMap(({ event, effectiveOn: from, place }) =>
    event.type === 'InspectionPlanned' || event.type === 'InspectionWidened'
      ? [{ unit: event.data.unitId, from, place }]
      : [],
  );
  return { places, courses: remedyCourses(standingFacts).filter(({ turns }) => turns.length > 0) };
};

const firstOf = ({ places, courses }: Told, last: number): Told => {
  const upTo = ({ place }: { readonly place: number }) => place <= last;
  return {
    places: places.filter(upTo),
    courses: courses.map((course) => ({ ...course, turns: course.turns.filter(upTo) })),
  };
};

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

  /** Of this moment nothing else will be told. */
  key({ asOf, size }: Moment): string {
    return this.#last !== undefined && this.#last.n <= size ? `${asOf} ${this.#last.id}` : '';
  }

  at(moment: Moment): OfInspection[] {
    return [...this.#streams].flatMap(([stream, facts]): OfInspection[] => {
      const told = facts.at(moment);
      return told === undefined ? [] : [[stream, told]];
    });
  }
}

const kept = new WeakMap<Database.Database, RemedyFacts>();

/**
 * What every inspection that orders remedies says of them at any (D, K). `key` names the answer: equal keys, equal
 * answers; empty where the moment lies before the last of the facts.
 */
export function remedyFacts(db: Database.Database, moment: Moment) {
  let facts = kept.get(db);
  if (facts === undefined || !facts.follow(db)) {
    facts = new RemedyFacts();
    facts.follow(db);
    kept.set(db, facts);
  }
  const followed = facts;
  return { key: followed.key(moment), read: () => followed.at(moment) };
}

const idAt = (db: Database.Database, n: number): unknown =>
  prepared(db, 'SELECT event_id FROM log WHERE n = ?').pluck().get(n);
