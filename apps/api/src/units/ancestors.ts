import { Injectable } from '@nestjs/common';
import { FOREVER } from '#domain/dated';
import type { IsoDate, UnitId } from '#domain/facts';
import { fold } from '#domain/fold';
import { unitStream } from '#domain/streams';
import { unitDecider } from '#domain/unit/unit.decider';
import { Recorder } from '../record/recorder.js';
import { Units } from '../registries/units.js';

/** Who stands above a unit on any day from a day on: a unit moved below one of them would stand under itself some day. */
@Injectable()
export class Ancestors {
  constructor(
    private readonly units: Units,
    private readonly recorder: Recorder,
  ) {}

  async from(unit: UnitId, day: IsoDate): Promise<UnitId[]> {
    const above = new Set<UnitId>();
    const looked = new Set<UnitId>();
    const days = [day];
    for (const on of days) {
      const chain = (await this.units.on(on)).ancestors(unit);
      for (const one of chain) above.add(one);
      for (const one of [unit, ...chain].filter((each) => !looked.has(each))) {
        looked.add(one);
        days.push(...(await this.#movesAfter(one, day)).filter((move) => !days.includes(move)));
      }
    }
    return [...above];
  }

  async #movesAfter(unit: UnitId, day: IsoDate): Promise<IsoDate[]> {
    const { parents } = fold(unitDecider, await this.recorder.history('unit', unitStream(unit)), FOREVER);
    return parents.map(({ from }) => from).filter((from) => from > day);
  }
}
