import { Inject, Injectable } from '@nestjs/common';
import { decodeAs } from '#domain/codec';
import type { DomainEvent } from '#domain/facts';
import { completionOf, processOf, type ProcessState } from '#domain/process/process.state';
import type { ProcessEvent } from '#domain/process/process.events';
import { RuleViolation } from '#domain/rule-violation';
import { processStream } from '#domain/streams';
import { taskDecider } from '#domain/task/task.decider';
import type { EventStore } from '#event-store/port';
import { record } from '#event-store/record';
import { uuid5 } from '#event-store/uuid5';
import { EVENT_STORE } from '../installation/tokens.js';
import { factOf, Recorder } from '../record/recorder.js';
import { metadataOf, type RequestContext } from '../record/request-context.js';
import { Skipped, stepAct, type Deciding, type Plan, type Step } from './plan.js';

/** Steps under way at a time: they share the flushes of the log. */
const AT_ONCE = 64;

type Outcome = { readonly kind: 'taken' } | { readonly kind: 'skipped' | 'refused'; readonly why: string };

/**
 * Carries out one plan, from wherever it stopped. At least once for each step; a step is done when its key is found in
 * the target stream, so that a repeat changes nothing. How far it is stands in the process's own stream, recorded after
 * the steps. A rule's refusal is listed there and does not stop the rest; any other error is thrown, for the caller to
 * try again later.
 */
@Injectable()
export class ProcessRun {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly recorder: Recorder,
  ) {}

  async state(deciding: Pick<Deciding, 'id'>): Promise<ProcessState> {
    const stream = this.store.readStream(processStream(deciding.id));
    return processOf(await Array.fromAsync(stream, (event) => decodeAs('process', event)));
  }

  /** True where the process is complete afterwards; false where the signal ended it before. */
  async run(deciding: Deciding, plan: Plan, signal: AbortSignal): Promise<boolean> {
    const { kind, steps } = plan;
    await this.#note(deciding, 'started', {
      type: 'ProcessStarted',
      data: { event: deciding.id, kind, steps: steps.length },
    });
    let state = await this.state(deciding);
    while (state.upTo < steps.length) {
      if (signal.aborted) return false;
      const first = state.upTo;
      const outcomes = await Promise.all(
        steps.slice(first, first + AT_ONCE).map((step, i) => this.#take(deciding, step, first + i)),
      );
      for (const [i, outcome] of outcomes.entries())
        await this.#noteOutcome(deciding, steps[first + i]!, first + i, outcome);
      const upTo = first + outcomes.length;
      await this.#note(deciding, `up to ${upTo}`, { type: 'StepsTaken', data: { upTo } });
      state = await this.state(deciding);
    }
    const completion = completionOf(state);
    if (completion === undefined) throw new Error(`process ${deciding.id} ran out of steps before it was complete`);
    await this.#note(deciding, 'completed', { type: 'ProcessCompleted', data: completion });
    return true;
  }

  /** One step outside a plan's list; `name` is its identity under the deciding event. */
  async takeNamed(deciding: Deciding, step: Step, name: string): Promise<Outcome> {
    try {
      await this.recorder.record({
        category: 'task',
        stream: step.stream,
        decider: taskDecider,
        context: contextOf(deciding, uuid5(deciding.id, name)),
        command: (history) => step.command(history),
      });
      return { kind: 'taken' };
    } catch (error) {
      if (error instanceof Skipped) return { kind: 'skipped', why: error.message };
      if (error instanceof RuleViolation) return { kind: 'refused', why: error.code };
      throw error;
    }
  }

  #take(deciding: Deciding, step: Step, index: number): Promise<Outcome> {
    return this.takeNamed(deciding, step, String(index));
  }

  async #noteOutcome(deciding: Deciding, { stream }: Step, step: number, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'taken') return;
    const event: ProcessEvent =
      outcome.kind === 'skipped'
        ? { type: 'StepSkipped', data: { step, stream, reason: outcome.why } }
        : { type: 'StepRefused', data: { step, stream, code: outcome.why } };
    await this.#note(deciding, `step ${step}`, event);
  }

  async #note(deciding: Deciding, name: string, event: DomainEvent): Promise<void> {
    const context = contextOf(deciding, uuid5(deciding.id, 'process', name));
    await record(this.store, {
      stream: processStream(deciding.id),
      key: context.key,
      decide: () => [factOf('process', event, metadataOf(context, stepAct(deciding)))],
    });
  }
}

const contextOf = (deciding: Deciding, key: string): RequestContext => ({
  actor: { account: deciding.by.account, role: 'system', unit: deciding.by.unit },
  onBehalfOf: null,
  channel: 'process',
  correlation: deciding.correlation,
  trace: null,
  causation: deciding.id,
  client: null,
  key,
  today: stepAct(deciding).today,
});
