import type { Actor, Basis, Chain, EventId, Instant, IsoDate, Recorded, Standing } from '#domain/facts';
import { chainsOf, standing } from '#domain/fold';
import type { TaskEvent } from '#domain/task/task.events';

/** Where a statement comes from: the event that counts, who recorded it, and what it rests on. */
export interface Source {
  readonly event: EventId;
  readonly type: TaskEvent['type'];
  readonly effectiveOn: IsoDate;
  readonly recordedAt: Instant;
  /** When it was first said: late or not goes by this. Differs from `recordedAt` where it was corrected. */
  readonly firstRecordedAt: Instant;
  readonly by: Actor;
  readonly basis: Basis | null;
  /** Why it corrects; null where it does not. */
  readonly reason: string | null;
}

/** An earlier version of something said, corrected since. */
export interface Earlier<T extends TaskEvent['type']> {
  readonly source: Source;
  readonly data: DataOf<T>;
}

export type DataOf<T extends TaskEvent['type']> = Extract<TaskEvent, { type: T }>['data'];

/** The facts of one task that hold on a day, and the versions of each. */
export class TaskFacts {
  readonly standing: readonly Standing<TaskEvent>[];
  readonly #chains: ReadonlyMap<EventId, Chain<TaskEvent>>;

  constructor(
    readonly events: readonly Recorded<TaskEvent>[],
    readonly on: IsoDate,
  ) {
    this.standing = standing(events, on);
    this.#chains = new Map(chainsOf(events).map((chain) => [chain[0].id, chain]));
  }

  ofType<T extends TaskEvent['type']>(
    ...types: readonly T[]
  ): { fact: Standing<TaskEvent>; source: Source; data: DataOf<T> }[] {
    return this.standing
      .filter(({ event }) => (types as readonly string[]).includes(event.type))
      .map((fact) => ({ fact, source: sourceOf(fact, fact.first.recordedAt), data: fact.event.data as DataOf<T> }));
  }

  /** Versions of the same type before the one that counts, oldest first; none where it was never corrected. */
  earlier<T extends TaskEvent['type']>(fact: Standing<TaskEvent>): Earlier<T>[] {
    return (this.#chains.get(fact.first.id) ?? [])
      .filter(({ id, event }) => id !== fact.id && event.type === fact.event.type)
      .map((link) => ({ source: sourceOf(link, fact.first.recordedAt), data: link.event.data as DataOf<T> }));
  }
}

export const sourceOf = (link: Recorded<TaskEvent>, firstRecordedAt: Instant): Source => ({
  event: link.id,
  type: link.event.type,
  effectiveOn: link.effectiveOn,
  recordedAt: link.recordedAt,
  firstRecordedAt,
  by: link.by,
  basis: link.basis,
  reason: link.reason ?? null,
});
