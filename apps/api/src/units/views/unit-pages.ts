import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { FOREVER } from '#domain/dated';
import type { UnitId } from '#domain/facts';
import { fold } from '#domain/fold';
import { unitStream } from '#domain/streams';
import { tenures } from '#domain/unit/tenures';
import { unitDecider } from '#domain/unit/unit.decider';
import type { UnitEvent } from '#domain/unit/unit.events';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOf } from '#read-models/audit-trail/events-of';
import { leaderAccountability, type LeaderAccountability } from '#read-models/leaders/leader-accountability.query';
import { tenureRows } from '#read-models/leaders/tenure-rows';
import { listUnits, unitDetail } from '#read-models/units/units.query';
import type { Reader } from '../../access/reader.js';
import { NotFound } from '../../http/problems.js';
import type { MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { PersonNames } from '../../people/person-names.js';
import { shown, UnitViews, type UnitShown } from '../../views/unit-views.js';
import { revisionAt } from '../revision-at.js';
import { namesOf } from './names-of.js';
import type { UnitListQuery } from './unit-query.js';
import { lineShown, type UnitLine, type UnitPage } from './unit-shown.js';

interface Answer {
  readonly basis: Basis;
}

type Account = LeaderAccountability['tenures'][number] & { readonly name: string | null };

/** Units as of any day, as known at any moment. Everybody who is signed in may read them. */
@Injectable()
export class UnitPages {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly people: PersonNames,
  ) {}

  async list(
    query: UnitListQuery,
  ): Promise<Answer & { readonly units: readonly UnitLine[]; readonly total: number; readonly next: string | null }> {
    const basis = await this.moments.of(query);
    const moment = { size: basis.size, asOf: query.structure === 'today' ? this.moments.today() : basis.asOf };
    const units = this.units.at(moment);
    const unit = (named: string | undefined, field: string) =>
      named === undefined ? undefined : this.units.find(units, named, field);
    const page = listUnits(
      this.units.registry(),
      moment,
      {
        text: query.text,
        kind: query.kind,
        ended: query.ended,
        parent: unit(query.parent, 'parent'),
        within: unit(query.within, 'within'),
      },
      { after: query.cursor, limit: query.limit ?? 50 },
    );
    const name = await namesOf(
      this.people,
      page.units.map(({ leader }) => leader?.person),
    );
    const lines = page.units.map((one) => lineShown(one, units, name));
    return { basis, units: lines, total: page.total, next: page.next };
  }

  async one(named: string, query: MomentQuery): Promise<Answer & { readonly revision: number | null } & UnitPage> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const id = this.units.find(units, named, 'unit');
    const detail = unitDetail(this.units.registry(), basis, id);
    if (detail === undefined) throw new NotFound({ vi: 'đơn vị', en: 'unit' }, named, 'unit');
    const ever = fold(unitDecider, eventsOf<UnitEvent>(this.rows, unitStream(id), basis.size), FOREVER);
    const held = tenureRows(units, id, undefined);
    const ahead = tenures(ever).filter(({ from }) => from > basis.asOf);
    const open = units.tenures(id).filter(({ to }) => to === null || to > basis.asOf);
    const name = await namesOf(
      this.people,
      [...held, ...ahead].map(({ person }) => person),
    );
    return {
      basis,
      revision: revisionAt(this.rows, unitStream(id), basis.size),
      ...lineShown(detail, units, name),
      path: detail.path.map(briefly),
      children: detail.children.map(briefly),
      successor: detail.successor && briefly(detail.successor),
      names: ever.names,
      parents: ever.parents.map((dated) => ({
        ...dated,
        value: dated.value === null ? null : shown(units, dated.value),
      })),
      ranks: ever.ranks,
      codes: ever.codes,
      tenures: held.map(({ person, office, acting, appointment, from, to }) => {
        const runsOn = to === basis.asOf && open.find((tenure) => tenure.appointment === appointment);
        const until = runsOn ? runsOn.to : to;
        return { person, name: person === null ? null : name(person), office, acting, from, to: until };
      }),
      tenuresAhead: ahead.map(({ person, office, acting, from, to }) => ({
        ...{ person, name: name(person), office, acting, from, to },
      })),
    };
  }

  /** What fell in whose tenure. For those who may read the unit's tasks. @throws NotFound for the others. */
  async accountability(
    named: string,
    query: MomentQuery,
    reader: Reader,
  ): Promise<
    Answer & Omit<LeaderAccountability, 'unit' | 'tenures'> & { unit: UnitShown; tenures: readonly Account[] }
  > {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const id = this.units.find(units, named, 'unit');
    this.#refuseOutside(id, named, basis, reader);
    const account = leaderAccountability(this.rows, this.units.registry(), basis, id);
    const name = await namesOf(
      this.people,
      account.tenures.map(({ person }) => person),
    );
    const accounts = account.tenures.map((row) => ({ ...row, name: row.person === null ? null : name(row.person) }));
    return { basis, ...account, unit: shown(units, id), tenures: accounts };
  }

  #refuseOutside(unit: UnitId, named: string, { size }: Basis, { scope }: Reader): void {
    const today = this.units.at({ asOf: this.moments.today(), size });
    const reach = this.units.reach(today, scope);
    if (reach !== null && !reach.includes(unit)) throw new NotFound({ vi: 'đơn vị', en: 'unit' }, named, 'unit');
  }
}

const briefly = ({ id, code, name }: UnitShown): UnitShown => ({ id, code, name });
