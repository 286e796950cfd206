import { Inject, Injectable } from '@nestjs/common';
import { decodeAs } from '#domain/codec';
import { completionOf, processOf, type ProcessState } from '#domain/process/process.state';
import type { ProcessEvent, StepRefused, StepSkipped } from '#domain/process/process.events';
import { RuleViolation } from '#domain/rule-violation';
import { processStream } from '#domain/streams';
import { taskDecider } from '#domain/task/task.decider';
import type { EventStore } from '#event-store/port';
import { record } from '#event-store/record';
import { uuid5 } from '#event-store/uuid5';
import { Refusal } from '../http/problems.js';
import { EVENT_STORE } from '../installation/tokens.js';
import { factOf, Recorder } from '../record/recorder.js';
import { metadataOf, type RequestContext } from '../record/request-context.js';
import { Skipped, stepAct, type Deciding, type Plan, type Step, type TaskStep } from './plan.js';

/** Steps under way at a time: they share the flushes of the log. */
const AT_ONCE = 64;

type Outcome = { readonly kind: 'taken' } | { readonly kind: 'skipped' | 'refused'; readonly why: string };

/**
 * Carries out one plan, from wherever it stopped. At least once for each step; a step is done when its key is found in
 * the target stream, so that a repeat changes nothing. How far it is stands in the process's own stream, recorded after
 * the steps. A rule's refusal is listed there and does not stop the rest; any other error is thrown, for the caller to
 * try again later. Order: steps on one stream follow each other, one that waits follows all before it, others do not.
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
    await this.#note(deciding, 'started', [
      { type: 'ProcessStarted', data: { event: deciding.id, kind, steps: steps.length } },
    ]);
    let state = await this.state(deciding);
    while (state.upTo < steps.length) {
      if (signal.aborted) return false;
      await this.#takeFrom(state.upTo, deciding, steps);
      state = await this.state(deciding);
    }
    const completion = completionOf(state);
    if (completion === undefined) throw new Error(`process ${deciding.id} ran out of steps before it was complete`);
    await this.#note(deciding, 'completed', [{ type: 'ProcessCompleted', data: completion }]);
    return true;
  }

  /**
   * One step more, of a process that is complete; `name` is its identity under the deciding event. A refusal is listed
   * behind the plan's own steps, and so is what nobody takes over.
   */
  async takeLate(deciding: Deciding, step: Step, name: string): Promise<void> {
    const outcome = await this.#take(deciding, step, name);
    if (outcome.kind === 'taken' || (outcome.kind === 'skipped' && outcome.why !== 'orphaned')) return;
    const { started, skipped, refused } = await this.state(deciding);
    const next = Math.max(started?.steps ?? 0, ...[...skipped, ...refused].map((noted) => noted.step + 1));
    await this.#note(deciding, `late ${name}`, listed(step, next, outcome));
  }

  /** All are waited for, also where one fails: nothing is under way when this returns. */
  async #takeFrom(first: number, deciding: Deciding, steps: readonly Step[]): Promise<void> {
    const together = independent(steps.slice(first, first + AT_ONCE));
    const settled = await Promise.allSettled(together.map((step, i) => this.#take(deciding, step, String(first + i))));
    const outcomes = settled.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    const upTo = first + together.length;
    await this.#note(deciding, `up to ${upTo}`, [
      ...outcomes.flatMap((outcome, i) => listed(together[i]!, first + i, outcome)),
      { type: 'StepsTaken', data: { upTo } },
    ]);
  }

  async #take(deciding: Deciding, step: Step, name: string): Promise<Outcome> {
    const context = contextOf(deciding, uuid5(deciding.id, name));
    try {
      if ('take' in step) {
        await this.#assertStands(deciding);
        await step.take(context);
      } else await this.#recordOnTask(deciding, step, context);
      return { kind: 'taken' };
    } catch (error) {
      if (error instanceof Skipped) return { kind: 'skipped', why: error.message };
      if (error instanceof RuleViolation) return { kind: 'refused', why: error.code };
      if (error instanceof Refusal && error.status < 500) return { kind: 'refused', why: error.code };
      throw error;
    }
  }

  async #recordOnTask(deciding: Deciding, step: TaskStep, context: RequestContext): Promise<void> {
    await this.recorder.record({
      category: 'task',
      stream: step.stream,
      decider: taskDecider,
      context,
      command: async (history) => {
        await this.#assertStands(deciding);
        return step.command(history);
      },
    });
  }

  /** What corrects or voids an event names it; nothing does while it stands. @throws Skipped */
  async #assertStands({ id, stream, place }: Deciding): Promise<void> {
    for await (const { metadata } of this.store.readStream(stream, { from: place + 1 }))
      if (metadata['corrects'] === id) throw new Skipped('no-longer-stands');
  }

  /** In one append: what is noted of these steps, or nothing. */
  async #note(deciding: Deciding, name: string, events: readonly ProcessEvent[]): Promise<void> {
    const context = contextOf(deciding, uuid5(deciding.id, 'process', name));
    const metadata = metadataOf(context, stepAct(deciding));
    await record(this.store, {
      stream: processStream(deciding.id),
      key: context.key,
      decide: () => events.map((event) => factOf('process', event, metadata)),
    });
  }
}

function listed({ stream }: Step, step: number, outcome: Outcome): (StepSkipped | StepRefused)[] {
  if (outcome.kind === 'taken') return [];
  return outcome.kind === 'skipped'
    ? [{ type: 'StepSkipped', data: { step, stream, reason: outcome.why } }]
    : [{ type: 'StepRefused', data: { step, stream, code: outcome.why } }];
}

/**
 * From the first on, as many as wait for none of them and write to streams of their own: what follows on one stream sees
 * what came before.
 */
function independent(steps: readonly Step[]): readonly Step[] {
  const streams = new Set<string>();
  const next = steps.findIndex(({ stream, waits }, i) => streams.size === streams.add(stream).size || (waits && i > 0));
  return next < 0 ? steps : steps.slice(0, next);
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
