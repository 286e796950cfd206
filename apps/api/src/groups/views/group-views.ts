import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { FOREVER } from '#domain/dated';
import type { IsoDate } from '#domain/facts';
import { fold } from '#domain/fold';
import { groupDecider } from '#domain/group/group.decider';
import type { GroupEvent } from '#domain/group/group.events';
import { groupStream } from '#domain/streams';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOf } from '#read-models/audit-trail/events-of';
import type { GroupAt } from '#read-models/units/units-at';
import { NotFound } from '../../http/problems.js';
import type { MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { revisionAt } from '../../units/revision-at.js';
import { shown, UnitViews, type UnitShown } from '../../views/unit-views.js';

export interface GroupLine extends Pick<GroupAt, 'id' | 'code' | 'name' | 'since'> {
  readonly size: number;
}

export interface GroupPage extends GroupLine {
  readonly basis: Basis;
  readonly revision: number | null;
  readonly members: readonly UnitShown[];
  /** Every definition on record, oldest first; one from a day after D is ahead. */
  readonly definitions: readonly { readonly from: IsoDate; readonly name: string; readonly size: number }[];
}

/** Groups of units as of any day, as known at any moment. Everybody who is signed in may read them. */
@Injectable()
export class GroupViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
  ) {}

  async list(query: MomentQuery): Promise<{ readonly basis: Basis; readonly groups: readonly GroupLine[] }> {
    const basis = await this.moments.of(query);
    const groups = this.units.at(basis).allGroups().map(line);
    return { basis, groups: groups.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)) };
  }

  /** By id or code. @throws NotFound */
  async one(named: string, query: MomentQuery): Promise<GroupPage> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const group = units.group(named);
    if (group === undefined) throw new NotFound({ vi: 'nhóm đơn vị', en: 'group of units' }, named, 'group');
    const stream = groupStream(group.id);
    const { definitions } = fold(groupDecider, eventsOf<GroupEvent>(this.rows, stream, basis.size), FOREVER);
    return {
      basis,
      revision: revisionAt(this.rows, stream, basis.size),
      ...line(group),
      members: group.members.map((unit) => shown(units, unit)),
      definitions: definitions.map(({ from, value }) => ({ from, name: value.name, size: value.members.length })),
    };
  }
}

const line = ({ id, code, name, since, members }: GroupAt): GroupLine => ({
  id,
  code,
  name,
  since,
  size: members.length,
});
