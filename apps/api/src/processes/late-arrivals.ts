import { Inject, Injectable } from '@nestjs/common';
import { decode, decodeAs } from '#domain/codec';
import { FOREVER } from '#domain/dated';
import type { DomainEvent, Recorded, UnitId } from '#domain/facts';
import { chainsOf, fold, lastLink } from '#domain/fold';
import { idOf, unitStream } from '#domain/streams';
import { taskDecider } from '#domain/task/task.decider';
import type { EventStore, RecordedEvent } from '#event-store/port';
import { EVENT_STORE } from '../installation/tokens.js';
import { Units } from '../registries/units.js';
import type { Deciding } from './plan.js';
import { HandOverTasksPlan, type UnitEnd } from './plans/hand-over-tasks.js';
import { ProcessRun } from './process-run.js';

const ENDS: readonly string[] = ['UnitMerged', 'UnitSplit', 'UnitDissolved'] satisfies UnitEnd['type'][];

/**
 * A merger stays a rule: a task that reaches the ended unit later, by an assignment with an earlier day or because what
 * had taken it away was voided, gets the same step; after a split or a dissolution it is listed as orphaned. At least
 * once, under one key.
 */
@Injectable()
export class LateArrivals {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly units: Units,
    private readonly handOver: HandOverTasksPlan,
    private readonly processes: ProcessRun,
  ) {}

  /** `stored`: of a task's stream. */
  async handle(stored: RecordedEvent): Promise<void> {
    const reached = await this.#unitsReached(stored);
    if (reached.length === 0) return;
    const units = await this.units.on(FOREVER);
    for (const unit of reached) {
      if (!units.get(unit)?.endedOn) continue;
      const end = await this.#endBefore(stored, unit);
      if (end === undefined) continue;
      await this.processes.takeLate(end, this.handOver.step(end, idOf(stored.stream)), stored.id);
    }
  }

  async #unitsReached(stored: RecordedEvent): Promise<readonly UnitId[]> {
    const { event } = decodeAs('task', stored);
    switch (event.type) {
      case 'TaskAssigned':
        return unitsIn(event.data.lead, event.data.coordinating);
      case 'TaskReassigned':
        return unitsIn(event.data.to.lead, event.data.to.coordinating);
      case 'EventVoided': {
        const history = await Array.fromAsync(this.store.readStream(stored.stream), (e) => decodeAs('task', e));
        const { leads, coordinating } = fold(taskDecider, history, FOREVER);
        return unitsIn(leads, coordinating);
      }
      default:
        return [];
    }
  }

  /** How the unit ended, as it stands; undefined where that was recorded later: then its own process sees the task. */
  async #endBefore({ position }: RecordedEvent, unit: UnitId): Promise<Deciding<UnitEnd> | undefined> {
    const stream = unitStream(unit);
    const stored = await Array.fromAsync(this.store.readStream(stream));
    const end = chainsOf(stored.map(decode)).map(lastLink).find(isEnd);
    const found = stored.find(({ id }) => id === end?.id);
    if (end === undefined || found === undefined || found.position > position) return undefined;
    return { ...end, stream, correlation: found.metadata['correlation'] as string };
  }
}

const isEnd = (link: Recorded<DomainEvent>): link is Recorded<UnitEnd> => ENDS.includes(link.event.type);

const unitsIn = (leads: readonly { readonly unit: UnitId }[], coordinating: readonly UnitId[]): UnitId[] => [
  ...new Set([...leads.map(({ unit }) => unit), ...coordinating]),
];
