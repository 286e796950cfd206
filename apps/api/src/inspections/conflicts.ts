import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { addDays } from '#domain/dates';
import type { AccountId, IsoDate, TaskId, UnitId } from '#domain/facts';
import type { Conflict } from '#domain/inspection/inspection.events';
import { AccountStates } from '../access/account-states.js';
import { ROWS } from '../installation/tokens.js';
import { Units } from '../registries/units.js';

/** Twelve months. */
const DAYS = 365;
/** Roles that make somebody one of a unit's own people; an inspector of a unit does not belong to it. */
const OWN: ReadonlySet<string> = new Set(['unit-leader', 'reporter', 'assigner']);

/**
 * Who should not inspect what, by the log: roles held and posts held, in the unit, below it or in one that it took over;
 * tasks assigned.
 */
@Injectable()
export class Conflicts {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly accounts: AccountStates,
    private readonly units: Units,
  ) {}

  async of(team: readonly AccountId[], unit: UnitId, tasks: readonly TaskId[], today: IsoDate): Promise<Conflict[]> {
    const found = await Promise.all(
      team.map(async (account) => [
        ...(await this.#belonged(account, unit, today)),
        ...this.#assigned(account, unit, tasks),
      ]),
    );
    return found.flat();
  }

  async #belonged(account: AccountId, unit: UnitId, today: IsoDate): Promise<Conflict[]> {
    const since = addDays(today, -DAYS);
    const during = ({ from, until }: { from: IsoDate; until: IsoDate | null }) =>
      from <= today && (until === null || until >= since);
    const units = await this.units.on(today);
    const inside = new Set(units.subtree(unit));
    const isInside = (one: UnitId) => inside.has(one) || inside.has(units.successor(one)?.id ?? one);
    const { grants, person } = await this.accounts.on(account, today);
    const byRole = grants.find(
      (grant) => OWN.has(grant.role) && grant.unit !== null && isInside(grant.unit) && during(grant),
    );
    const merged = units.all().filter(({ id, endedOn }) => endedOn !== null && isInside(id));
    const byPost = [...inside, ...merged.map(({ id }) => id)].find((one) =>
      units.tenures(one).some(({ person: holder, from, to }) => holder === person && during({ from, until: to })),
    );
    const of = byRole?.unit ?? byPost;
    return of === undefined ? [] : [{ account, kind: 'belonged', of }];
  }

  /** Of the tasks inspected; where none are named, of all that the unit leads or led. */
  #assigned(account: AccountId, unit: UnitId, tasks: readonly TaskId[]): Conflict[] {
    const task = this.rows
      .prepare<[string, string, string, string], string>(
        `SELECT task_id FROM log WHERE type = 'TaskAssigned' AND actor = ? AND (task_id IN (SELECT value FROM json_each(?))
           OR (? = '[]' AND task_id IN (SELECT task_id FROM log_lead WHERE unit = ?))) ORDER BY n LIMIT 1`,
      )
      .pluck()
      .get(account, JSON.stringify(tasks), JSON.stringify(tasks), unit);
    return task === undefined ? [] : [{ account, kind: 'assigned', of: task }];
  }
}
