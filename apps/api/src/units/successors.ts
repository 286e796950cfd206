import { Inject, Injectable } from '@nestjs/common';
import { FOREVER } from '#domain/dated';
import type { IsoDate, TaskId, UnitId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { EndedUnit } from '#domain/unit/unit.commands';
import type { Handover } from '#domain/unit/unit.events';
import type { EventStore } from '#event-store/port';
import { NotFound } from '../http/problems.js';
import { EVENT_STORE } from '../installation/tokens.js';
import { NamedUnits } from '../registries/named-units.js';
import { Units } from '../registries/units.js';
import type { HandoverBody } from './handover.body.js';

/** Who takes over what an ended unit owed: looked up before the decider judges it. */
@Injectable()
export class Successors {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly units: Units,
    private readonly named: NamedUnits,
  ) {}

  /** Of these units, those that have ended, or will by what is on record. */
  async ended(units: readonly UnitId[]): Promise<EndedUnit[]> {
    const ever = await this.units.on(FOREVER);
    return [...new Set(units)].flatMap((unit) => {
      const on = ever.get(unit)?.endedOn;
      return on ? [{ unit, on }] : [];
    });
  }

  /** @throws NotFound for a unit or a task that there is not. */
  async handovers(bodies: readonly HandoverBody[], on: IsoDate): Promise<Handover[]> {
    const handovers: Handover[] = [];
    for (const [i, { task, to }] of bodies.entries()) {
      if (!(await this.#exists(task))) throw new NotFound({ vi: 'nhiệm vụ', en: 'task' }, task, `handovers.${i}.task`);
      handovers.push({ task, to: await this.named.id(to, `handovers.${i}.to`, on) });
    }
    return handovers;
  }

  async #exists(task: TaskId): Promise<boolean> {
    for await (const _first of this.store.readStream(taskStream(task), { limit: 1 })) return true;
    return false;
  }
}
