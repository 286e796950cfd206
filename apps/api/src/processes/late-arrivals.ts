import { Injectable } from '@nestjs/common';
import { decodeAs } from '#domain/codec';
import type { UnitId } from '#domain/facts';
import { chainsOf, lastLink } from '#domain/fold';
import { idOf, unitStream } from '#domain/streams';
import type { UnitMerged } from '#domain/unit/unit.events';
import type { RecordedEvent } from '#event-store/port';
import { Recorder } from '../record/recorder.js';
import { Units } from '../registries/units.js';
import type { Deciding } from './plan.js';
import { HandOverTasksPlan } from './plans/hand-over-tasks.js';
import { ProcessRun } from './process-run.js';

/** Later than any day that a register names. */
const LAST_DAY = '9999-12-31';

/** A merger stays a rule: a task that reaches the ended unit later gets the same step. At least once, under one key. */
@Injectable()
export class LateArrivals {
  constructor(
    private readonly units: Units,
    private readonly recorder: Recorder,
    private readonly handOver: HandOverTasksPlan,
    private readonly processes: ProcessRun,
  ) {}

  async handle(stored: RecordedEvent): Promise<void> {
    const { event } = decodeAs('task', stored);
    const places =
      event.type === 'TaskAssigned' ? event.data : event.type === 'TaskReassigned' ? event.data.to : undefined;
    if (places === undefined) return;
    for (const unit of new Set([...places.lead.map((lead) => lead.unit), ...places.coordinating])) {
      const merger = await this.#merger(unit);
      if (merger === undefined || merger.recordedAt > stored.recordedAt) continue;
      const step = this.handOver.step(merger, idOf(stored.stream));
      await this.processes.takeNamed(merger, step, stored.id);
    }
  }

  /** The merger that ended a unit and still stands. */
  async #merger(unit: UnitId): Promise<Deciding<UnitMerged> | undefined> {
    if (!(await this.units.on(LAST_DAY)).get(unit)?.endedOn) return undefined;
    for (const chain of chainsOf(await this.recorder.history('unit', unitStream(unit)))) {
      const last = lastLink(chain);
      if (last.event.type !== 'UnitMerged') continue;
      return { ...last, event: last.event, stream: unitStream(unit), correlation: last.id, n: last.place };
    }
    return undefined;
  }
}
