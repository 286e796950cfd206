import type { Act, Actor, Basis, Decider, DomainEvent, EventId, Instant, IsoDate, Recorded } from '../facts.js';
import { judge } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';

/** What stands beside an event in a test; what is left out is ordinary. */
export interface Said {
  readonly id?: EventId;
  /** The effective day. */
  readonly on: IsoDate;
  /** When it was recorded; by default in the morning of the effective day. */
  readonly at?: Instant;
  readonly by?: Actor;
  readonly basis?: Basis | null;
  readonly corrects?: EventId;
  readonly reason?: string;
}

export type Fact<E extends DomainEvent> = Said & { readonly event: E };

export const somebody: Actor = { account: 'somebody', role: 'assigner', unit: 'somewhere' };

/** Facts as one stream has them: recorded in the order given, with ids `e1`, `e2` … where none is given. */
export const stream = <E extends DomainEvent>(facts: readonly Fact<E>[]): Recorded<E>[] =>
  facts.map(({ event, on, id, at, by, basis, corrects, reason }, place) => ({
    id: id ?? `e${place + 1}`,
    place,
    recordedAt: at ?? `${on}T02:00:00.000Z`,
    effectiveOn: on,
    by: by ?? somebody,
    basis: basis ?? null,
    event,
    ...(corrects === undefined ? {} : { corrects }),
    ...(reason === undefined ? {} : { reason }),
  }));

/** Given a history, when a command comes, then exactly these events, or a refusal. */
export const given = <S, C extends { readonly act: Act }, E extends DomainEvent>(
  decider: Decider<S, C, E>,
  facts: readonly Fact<E>[] = [],
) => ({
  when: (command: C) => {
    const decide = () => decider.decide(judge(decider, stream(facts), command.act), command);
    return {
      then: (events: readonly E[]): void => expect(decide()).toEqual(events),
      nothingToDo: (): void => expect(decide()).toEqual([]),
      /** The code, and where given the field and the details. */
      refuses: (code: string | RegExp, more: { field?: string; details?: object } = {}): void => {
        const refusal = refusalOf(decide);
        if (typeof code === 'string') expect(refusal.code).toBe(code);
        else expect(refusal.code).toMatch(code);
        if (more.field !== undefined) expect(refusal.field).toBe(more.field);
        if (more.details !== undefined) expect(refusal.details).toEqual(more.details);
      },
    };
  },
});

const refusalOf = (decide: () => unknown): RuleViolation => {
  let decided: unknown;
  try {
    decided = decide();
  } catch (error) {
    if (error instanceof RuleViolation) return error;
    throw error;
  }
  throw new Error(`not refused: ${JSON.stringify(decided)}`);
};
