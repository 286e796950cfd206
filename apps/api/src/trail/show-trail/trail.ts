import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { PersonId, UnitId } from '#domain/facts';
import { isUuid } from '#event-store/uuid5';
import type { Basis } from '#read-models/as-of/basis';
import type { AuditRow } from '#read-models/audit-trail/audit-trail.query';
import { hiddenStreams } from '#read-models/inspections/hidden-streams';
import { headOn } from '#read-models/leaders/head-on';
import type { UnitsAt } from '#read-models/units/units-at';
import { AccountStates } from '../../access/account-states.js';
import type { Reader } from '../../access/reader.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { PersonNames } from '../../people/person-names.js';
import { Directives } from '../../registries/directives.js';
import { Sights } from '../../views/sights.js';
import { shown, UnitViews, type UnitShown } from '../../views/unit-views.js';
import type { TrailQuery } from './trail-query.js';
import { viewerOf } from '../../inspections/viewer.js';
import { visibleEvents } from './visible-events.js';

/** One event: who acted, in which role, for which unit, and who headed that unit on the day it was recorded. */
export interface TrailRow extends Omit<AuditRow, 'unit' | 'subjectUnit'> {
  /** Null for an account that is nobody's, such as the system's. */
  readonly actorName: string | null;
  readonly unit: UnitShown | null;
  readonly subjectUnit: UnitShown | null;
  readonly head: {
    readonly person: PersonId;
    readonly name: string;
    readonly office: string;
    readonly acting: boolean;
  } | null;
}

export interface TrailAnswer {
  readonly basis: Basis;
  readonly rows: readonly TrailRow[];
  readonly total: number;
  readonly next: string | null;
}

const SEES_REFUSALS: ReadonlySet<string> = new Set(['inspector', 'auditor', 'admin', 'operator']);

/** The audit trail, as far as the reader's roles go. */
@Injectable()
export class Trail {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly sights: Sights,
    private readonly directives: Directives,
    private readonly accounts: AccountStates,
    private readonly people: PersonNames,
  ) {}

  async of(query: TrailQuery, reader: Reader): Promise<TrailAnswer> {
    const { after, knownAt, unit, directive, type, cursor, limit = 50, order = 'newest', subtree = true } = query;
    const basis = await this.moments.of({ after, knownAt });
    const units = this.units.at(basis);
    const root = unit === undefined ? undefined : this.units.find(units, unit, 'unit');
    const { actor, account, causation, task, from, to, effectiveFrom, effectiveTo, marked } = query;
    const page = visibleEvents(
      this.rows,
      {
        ...{
          actor,
          account,
          causation,
          task,
          from,
          to,
          effectiveFrom,
          effectiveTo,
          marked,
          types: type,
          size: basis.size,
        },
        units: root === undefined ? undefined : subtree ? units.subtree(root) : [root],
        directive:
          directive === undefined || isUuid(directive) ? directive : this.directives.idOf(directive, 'directive'),
      },
      {
        account: reader.account,
        ...this.sights.of(basis, reader),
        refusals: reader.roles.some(({ role }) => SEES_REFUSALS.has(role)),
        hidden: hiddenStreams(this.rows, viewerOf(reader)),
      },
      { after: cursor, limit, order },
    );
    const rows = await this.#shown(page.rows, units, basis);
    return { basis, rows, total: page.total, next: page.next };
  }

  async #shown(rows: readonly AuditRow[], units: UnitsAt, basis: Basis): Promise<TrailRow[]> {
    const actors = new Map<string, string | null>();
    for (const { actor } of rows) if (!actors.has(actor)) actors.set(actor, await this.#nameOf(actor));
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        actorName: actors.get(row.actor) ?? null,
        unit: unitShown(units, row.unit),
        subjectUnit: unitShown(units, row.subjectUnit),
        head: await this.#headOf(row, basis),
      })),
    );
  }

  async #nameOf(account: string): Promise<string | null> {
    const { person } = await this.accounts.on(account, this.moments.today());
    return person === null ? null : this.people.nameOf(person);
  }

  async #headOf({ actor, unit, recordedAt }: AuditRow, { size }: Basis): Promise<TrailRow['head']> {
    const by = { account: actor, role: 'system' as const, unit };
    const tenure = headOn(this.units.registry(), { by, recordedAt }, size);
    if (tenure === null) return null;
    const { person, office, acting } = tenure;
    return { person, name: await this.people.nameOf(person), office, acting };
  }
}

const unitShown = (units: UnitsAt, unit: UnitId | null): UnitShown | null =>
  unit === null ? null : shown(units, unit);
