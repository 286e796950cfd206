import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { PersonId } from '#domain/facts';
import type { Basis } from '#read-models/as-of/basis';
import { personAccountability, type TenureAccount } from '#read-models/leaders/leader-accountability.query';
import type { Reader } from '../../access/reader.js';
import { NotFound } from '../../http/problems.js';
import type { MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { PersonNames } from '../../people/person-names.js';
import { shown, UnitViews, type UnitShown } from '../../views/unit-views.js';

export interface LeaderAnswer {
  readonly basis: Basis;
  readonly person: { readonly id: PersonId; readonly name: string };
  /** Oldest first, in whatever units, as far as the reader's scope goes. */
  readonly tenures: readonly (Omit<TenureAccount, 'unit'> & { readonly unit: UnitShown })[];
}

@Injectable()
export class LeaderView {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly people: PersonNames,
  ) {}

  /** @throws NotFound for somebody who headed no unit that the reader may look into. */
  async of(person: PersonId, query: MomentQuery, { scope }: Reader): Promise<LeaderAnswer> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const reach = this.units.reach(this.units.at({ asOf: this.moments.today(), size: basis.size }), scope);
    const tenures = personAccountability(this.rows, this.units.registry(), basis, person)
      .filter(({ unit }) => reach?.includes(unit) ?? true)
      .map((tenure) => ({ ...tenure, unit: shown(units, tenure.unit) }));
    if (tenures.length === 0) throw new NotFound({ vi: 'người đứng đầu', en: 'leader' }, person, 'person');
    return { basis, person: { id: person, name: await this.people.nameOf(person) }, tenures };
  }
}
