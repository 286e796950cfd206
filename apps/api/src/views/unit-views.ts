import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { UnitId } from '#domain/facts';
import type { Moment } from '#read-models/as-of/basis';
import { registryOf } from '#read-models/units/load-registry';
import type { UnitRegistry } from '#read-models/units/unit-registry';
import type { UnitsAt } from '#read-models/units/units-at';
import { NotFound } from '../http/problems.js';
import { ROWS } from '../installation/tokens.js';

/** A unit as a line of a view names it: by its name of that day. */
export interface UnitShown {
  readonly id: UnitId;
  readonly code: string | null;
  readonly name: string;
}

/** The units that belong to an answer: of its moment, from the same rows. */
@Injectable()
export class UnitViews {
  readonly #registry: () => UnitRegistry;

  constructor(@Inject(ROWS) rows: Database.Database) {
    this.#registry = registryOf(rows);
  }

  registry(): UnitRegistry {
    return this.#registry();
  }

  at(moment: Moment): UnitsAt {
    return this.#registry().at(moment);
  }

  /** By id, code or name, as of the moment. @throws NotFound naming the field. */
  find(units: UnitsAt, named: string, field: string): UnitId {
    const unit = units.get(named) ?? units.byCode(named) ?? one(units.find(named));
    if (unit === undefined) throw new NotFound({ vi: 'đơn vị', en: 'unit' }, named, field);
    return unit.id;
  }

  /** The subtrees of these roots; null stays everything. */
  reach(units: UnitsAt, roots: readonly UnitId[] | null): readonly UnitId[] | null {
    return roots === null ? null : [...new Set(roots.flatMap((root) => units.subtree(root)))];
  }
}

/** A unit that a fact names is never left out, even where the register does not have it on that day. */
export const shown = (units: UnitsAt, id: UnitId): UnitShown => {
  const unit = units.get(id);
  return unit === undefined ? { id, code: null, name: id } : { id, code: unit.code, name: unit.name };
};

const one = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
