import { Injectable } from '@nestjs/common';
import type { IsoDate, UnitId } from '#domain/facts';
import { NotFound } from '../http/problems.js';
import { Units } from '../registries/units.js';

/** Units of roles, as a request names them: by id or code; nothing for everything. */
@Injectable()
export class RoleUnits {
  constructor(private readonly units: Units) {}

  /** @throws NotFound for a unit that does not exist on that day. */
  async idOf(named: string | null | undefined, day: IsoDate, field = 'unit'): Promise<UnitId | null> {
    if (named === null || named === undefined) return null;
    const units = await this.units.on(day);
    const unit = units.get(named) ?? units.byCode(named);
    if (unit === undefined) throw new NotFound({ vi: 'đơn vị', en: 'unit' }, named, field);
    return unit.id;
  }
}
