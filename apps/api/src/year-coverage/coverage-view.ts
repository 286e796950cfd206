import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { Basis } from '#read-models/as-of/basis';
import { coverage, type Covered } from '#read-models/inspections/coverage.query';
import { powerOf, type Power } from '#sampling/power-of-draw';
import type { MomentQuery } from '../http/reading.js';
import { ROWS } from '../installation/tokens.js';
import { Moments } from '../moments/moments.js';
import { UnitViews } from '../views/unit-views.js';

export interface CoverageShown {
  readonly basis: Basis;
  readonly year: number;
  readonly rows: readonly (Covered & {
    /** What the visits so far are worth had chance alone sent them; null where the stratum has no unit. */
    readonly power: Power | null;
  })[];
}

/** The same for every reader: it counts opened visits only, so that it tells of no surprise that is still one. */
@Injectable()
export class CoverageView {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
  ) {}

  async of(query: MomentQuery, year: number): Promise<CoverageShown> {
    const basis = await this.moments.of(query);
    const rows = coverage(this.rows, this.units.at(basis), basis, year);
    return { basis, year, rows: rows.map((row) => ({ ...row, power: powerOf(row.units, row.visited) })) };
  }
}
