import { dayOf, daysBetween } from '#domain/dates';
import type { EventId, IsoDate, Recorded } from '#domain/facts';
import type { TaskEvent } from '#domain/task/task.events';
import { chainsOf, lastLink, standing } from '#domain/fold';
import { type Source, sourceOf } from './source.js';

/** The events of one task at one of the two (D, K) compared: those among the first n, and the day. */
export interface Side {
  readonly events: readonly Recorded<TaskEvent>[];
  readonly on: IsoDate;
}

/** A fact that holds on one side only. */
export interface FactDifference {
  readonly source: Source;
  readonly held: 'before' | 'after';
  /** Of one that holds no more: the event that corrected or voided it; null where only the day differs. */
  readonly takenBackBy: EventId | null;
  /** Days between its effective day and the day on which it was first recorded; 0 where it was not late. */
  readonly daysLate: number;
}

/** In the order of (effective day, place), those that hold no more first. */
export const factDifferences = (before: Side, after: Side): FactDifference[] => [
  ...onlyIn(before, after).map((found) => ({ ...found, held: 'before' as const })),
  ...onlyIn(after, before).map((found) => ({ ...found, held: 'after' as const })),
];

const onlyIn = (side: Side, other: Side): Omit<FactDifference, 'held'>[] => {
  const there = new Set(standing(other.events, other.on).map(({ id }) => id));
  const ends = new Map(chainsOf(other.events).map((chain) => [chain[0].id, lastLink(chain).id]));
  return standing(side.events, side.on)
    .filter(({ id }) => !there.has(id))
    .map((fact) => {
      const end = ends.get(fact.first.id) ?? fact.id;
      return {
        source: sourceOf(fact, fact.first.recordedAt),
        takenBackBy: end !== fact.id && !earlierLink(side, fact.first.id, end) ? end : null,
        daysLate: Math.max(0, daysBetween(fact.effectiveOn, dayOf(fact.first.recordedAt))),
      };
    });
};

/** Where `side` knows more than the other, the other's end of the chain took nothing back. */
const earlierLink = ({ events }: Side, first: EventId, end: EventId): boolean =>
  chainsOf(events).some((chain) => chain[0].id === first && chain.some(({ id }) => id === end));
