import { Injectable } from '@nestjs/common';
import type { IsoDate, UnitId } from '#domain/facts';
import { NotFound } from '../http/problems.js';
import { Units } from './units.js';

const UNIT = { vi: 'đơn vị', en: 'unit' };

/** Units as callers name them: by id, or by the code that was valid on a day. */
@Injectable()
export class NamedUnits {
  constructor(private readonly units: Units) {}

  /** @throws NotFound naming the field and what was given. */
  async id(named: string, field: string, on: IsoDate): Promise<UnitId> {
    const units = await this.units.on(on);
    const unit = units.get(named) ?? units.byCode(named);
    if (unit === undefined) throw new NotFound(UNIT, named, field);
    return unit.id;
  }

  async ids(named: readonly string[], field: string, on: IsoDate): Promise<UnitId[]> {
    return Promise.all(named.map((one, i) => this.id(one, `${field}.${i}`, on)));
  }
}
