import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { Moment } from '#read-models/as-of/basis';
import { visibleInspections } from '#read-models/inspections/visible-inspections';
import type { UnitsAt } from '#read-models/units/units-at';
import type { Reader } from '../../access/reader.js';
import { ROWS } from '../../installation/tokens.js';
import { UnitViews } from '../../views/unit-views.js';
import { viewerOf } from '../viewer.js';

/** Which inspections a reader may know of: every list and count of inspections and findings begins here. */
@Injectable()
export class InspectionsInSight {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly units: UnitViews,
  ) {}

  /** Their streams, in the order of planning. `units`: those of the moment. */
  of(reader: Reader, units: UnitsAt, moment: Moment): readonly string[] {
    return visibleInspections(this.rows, moment, { ...viewerOf(reader), reach: this.units.reach(units, reader.scope) });
  }
}
