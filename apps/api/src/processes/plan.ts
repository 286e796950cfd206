import type { Act, DomainEvent, Recorded } from '#domain/facts';
import type { ProcessKind } from '#domain/process/process.events';
import type { TaskCommand } from '#domain/task/task.commands';
import type { TaskEvent } from '#domain/task/task.events';
import { dayOf } from '#domain/dates';
import type { RequestContext } from '../record/request-context.js';

/**
 * One step: a command on one stream. Its key is UUIDv5(deciding event, step number), so that taking it again is
 * harmless; a step throws `Skipped` where nothing is to be done any more, and `RuleViolation` where a rule refuses.
 * `waits`: it rests on what the steps before it record, and begins when all of them are done.
 */
export type Step = TaskStep | StepElsewhere;

export interface TaskStep {
  readonly stream: string;
  readonly waits?: boolean;
  command(history: readonly Recorded<TaskEvent>[]): Promise<TaskCommand>;
}

/** On a stream that is no task's. It records under the key of the context that it is given. */
export interface StepElsewhere {
  readonly stream: string;
  readonly waits?: boolean;
  take(context: RequestContext): Promise<void>;
}

/** The same steps in the same order, however often it is made: they derive from the deciding event and what preceded it. */
export interface Plan {
  readonly kind: ProcessKind;
  readonly steps: readonly Step[];
}

/** A deciding event, with its stream. */
export interface Deciding<E extends DomainEvent = DomainEvent> extends Recorded<E> {
  readonly stream: string;
  readonly correlation: string;
}

/** Nothing to be done in this step any more; why, as a code. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/**
 * The act of a step: its day and its decider are the deciding event's, whenever it runs. The decider's authority was
 * judged there, so the step acts in the role of the system.
 */
export const stepAct = (deciding: Deciding, effectiveOn: string = deciding.effectiveOn): Act => ({
  by: { account: deciding.by.account, role: 'system', unit: deciding.by.unit },
  today: dayOf(deciding.recordedAt),
  effectiveOn,
  basis: deciding.basis,
});
