import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { FOREVER } from '#domain/dated';
import { fold } from '#domain/fold';
import { checklistDecider } from '#domain/inspection/checklists/checklist.decider';
import type { ChecklistEvent } from '#domain/inspection/checklists/checklist.events';
import { BUILT_IN, inUseOn, versionsOf } from '#domain/inspection/checklists/versions';
import { checklistStream, idOf } from '#domain/streams';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOf, eventsOfTypes } from '#read-models/audit-trail/events-of';
import { pageOf } from '#read-models/text/page';
import { NotFound } from '../../http/problems.js';
import type { MomentPageQuery, MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { CHECKLIST } from '../checklist-params.js';
import { versionLine, versionShown, type VersionLine, type VersionShown } from './checklist-shown.js';

export interface ChecklistPage {
  readonly basis: Basis;
  readonly total: number;
  readonly next: string | null;
  readonly checklists: readonly VersionLine[];
}

/** `revision`: the stream's, for If-Match; null where nothing was published or withdrawn yet. */
export interface VersionPage extends VersionShown {
  readonly basis: Basis;
  readonly revision: number | null;
}

/** With every version on record, oldest first; one from a day after D is ahead. */
export interface ChecklistOnePage extends VersionPage {
  readonly versions: readonly VersionLine[];
}

/** Checklists at any (D, K). Everybody who is signed in may read what is asked of units. */
@Injectable()
export class ChecklistViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
  ) {}

  /** Every version that has come into use by D, by checklist, oldest first. @throws BadCursor */
  async list(query: MomentPageQuery): Promise<ChecklistPage> {
    const basis = await this.moments.of(query);
    const found = this.#ids(basis).flatMap((id) =>
      this.#of(id, basis).lines.filter(({ standing }) => standing !== 'ahead'),
    );
    const { rows, total, next } = pageOf(found, query, 'c', ({ id, version }) => `${id}.${version}`);
    return { basis, total, next, checklists: rows };
  }

  /** In the version in use on D; where there is none, in the newest. @throws NotFound */
  async one(id: string, query: MomentQuery): Promise<ChecklistOnePage> {
    const basis = await this.moments.of(query);
    const { versions, lines, inUse, revision } = this.#of(id, basis);
    const shown = versions.findIndex(({ checklist }) => checklist.version === inUse);
    const n = shown < 0 ? versions.length - 1 : shown;
    return { basis, revision, ...versionShown(versions[n]!, lines[n]!), versions: lines };
  }

  /** Also one that is ahead, or was withdrawn. @throws NotFound */
  async version(id: string, version: number, query: MomentQuery): Promise<VersionPage> {
    const basis = await this.moments.of(query);
    const { versions, lines, revision } = this.#of(id, basis);
    const n = versions.findIndex(({ checklist }) => checklist.version === version);
    if (n < 0) throw new NotFound(CHECKLIST, `${id}, ${version}`, 'version');
    return { basis, revision, ...versionShown(versions[n]!, lines[n]!) };
  }

  #ids({ size }: Basis): readonly string[] {
    const published = eventsOfTypes<ChecklistEvent>(this.rows, ['checklist'], ['ChecklistPublished'], { size });
    const ids = [...BUILT_IN.map(({ id }) => id), ...published.map(({ stream }) => idOf(stream))];
    return [...new Set(ids)].toSorted();
  }

  #of(id: string, { size, asOf }: Basis) {
    const events = eventsOf<ChecklistEvent>(this.rows, checklistStream(id), size);
    const state = fold(checklistDecider, events, FOREVER);
    const versions = versionsOf(id, state);
    if (versions.length === 0) throw new NotFound(CHECKLIST, id, 'checklist');
    return {
      versions,
      lines: versions.map((published) => versionLine(published, state, events, asOf)),
      inUse: inUseOn(id, state, asOf)?.version,
      revision: events.at(-1)?.place ?? null,
    };
  }
}
