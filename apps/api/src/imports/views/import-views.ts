import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { Actor, EventId, Recorded } from '#domain/facts';
import type { ImportEvent } from '#domain/import/import.events';
import { directiveStream, idOf } from '#domain/streams';
import { eventsOf } from '#read-models/audit-trail/events-of';
import { listImports, type ImportRow } from '#read-models/imports/imports.query';
import { processOf, type ProcessProgress } from '#read-models/processes/processes.query';
import { BadCursor, cursorOf, placeOf } from '#read-models/text/cursor';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { Imports, type Import } from '../imports.js';
import { Previews, type Preview } from '../previews.js';
import type { ImportListQuery, ImportQuery } from './import-query.js';
import {
  findingShown,
  headShown,
  linkShown,
  rowShown,
  rulingsShown,
  totalsOf,
  type CommitShown,
  type ImportShown,
  type UndoShown,
} from './import-shown.js';

export type { ImportShown } from './import-shown.js';

/** Rows a page, where nobody asks for another number. */
const PAGE = 200;

/** Imports as they stand now: a preview is of the moment, made of the file, the rulings and the record. */
@Injectable()
export class ImportViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly imports: Imports,
    private readonly previews: Previews,
    private readonly moments: Moments,
  ) {}

  /** @throws NotFound; Refusal 422 where the file cannot be read. */
  async one(id: string, { after, limit = PAGE, cursor }: ImportQuery, reader: Actor): Promise<ImportShown> {
    await this.moments.waitFor(after);
    const found = await this.imports.one(id);
    const preview = await this.previews.of(found, reader);
    const begin = cursor === undefined ? 0 : placeIn(cursor);
    const page = preview.rows.slice(begin, begin + limit);
    const { understood, rulings, questions, digest } = preview;
    const findings = Map.groupBy(understood.findings, ({ place }) => place);
    const opening = found.history.find(({ event }) => event.type === 'ImportOpened')!;
    return {
      ...{ id, revision: found.revision, state: stateOf(found), file: found.opened.file },
      opened: { at: opening.recordedAt, by: opening.by.account },
      layout: understood.directive.layout,
      columns: understood.directive.columns,
      head: headShown(preview),
      totals: totalsOf(preview),
      rows: page.map((row) => rowShown(row, preview, findings.get(row.task.address) ?? [])),
      next: begin + limit < preview.rows.length ? cursorOf(`r${begin + limit}`) : null,
      findings: documentFindings(preview).map((finding) => findingShown(finding, rulings)),
      links: understood.links.map((link) => linkShown(link, rulings)),
      supersessions: preview.supersessions,
      leftovers: preview.leftovers,
      rulings: rulingsShown(rulings),
      questions,
      ready: found.state.committed === null && questions.length === 0,
      digest,
      commit: this.#commit(found),
      undone: found.history.flatMap((event) => this.#undo(event)),
    };
  }

  async list({ after, limit = 50, cursor, state }: ImportListQuery): Promise<{
    readonly imports: readonly ImportRow[];
    readonly total: number;
    readonly next: string | null;
  }> {
    await this.moments.waitFor(after);
    const all = listImports(this.rows, Number.MAX_SAFE_INTEGER).filter(
      (row) => state === undefined || row.state === state,
    );
    const begin = cursor === undefined ? 0 : placeIn(cursor);
    return {
      imports: all.slice(begin, begin + limit),
      total: all.length,
      next: begin + limit < all.length ? cursorOf(`r${begin + limit}`) : null,
    };
  }

  /** How far a commit is, without reading the document again. @throws NotFound */
  async progress(id: string): Promise<Pick<ImportShown, 'commit'>> {
    return { commit: this.#commit(await this.imports.one(id)) };
  }

  #commit({ state: { committed }, history }: Import): CommitShown | null {
    if (committed === null) return null;
    const { recordedAt, by } = history.find(({ id }) => id === committed.event)!;
    const { directiveId, number, alias } = committed.document;
    const assigned = this.#assigned(directiveId);
    const progress = processOf(this.rows, committed.event) ?? null;
    const assigning = assigned === undefined ? null : (processOf(this.rows, assigned) ?? null);
    return {
      ...{ event: committed.event, at: recordedAt, by: by.account },
      directive: { id: directiveId, number, alias },
      complete: isComplete(progress) && (committed.assigned.length === 0 || isComplete(assigning)),
      ...{ progress, assigning },
    };
  }

  #assigned(directive: string): EventId | undefined {
    const events = eventsOf(this.rows, directiveStream(directive), Number.MAX_SAFE_INTEGER);
    return events.find(({ event }) => event.type === 'DirectiveAssigned')?.id;
  }

  #undo({ id, recordedAt, by, event }: Recorded<ImportEvent>): UndoShown[] {
    if (event.type !== 'EventVoided') return [];
    const progress = processOf(this.rows, id) ?? null;
    const kept = (progress?.skipped ?? []).filter(({ reason }) => BUILT_ON.includes(reason));
    return [
      {
        ...{ event: id, at: recordedAt, by: by.account, reason: event.data.reason, progress },
        kept: kept.map(({ stream }) => idOf(stream)),
      },
    ];
  }
}

const isComplete = (progress: ProcessProgress | null): boolean => progress !== null && progress.completedAt !== null;

const BUILT_ON = ['built-on', 'corrected-by-hand'];

const stateOf = ({ state, undone }: Import): ImportShown['state'] =>
  state.committed !== null ? 'committed' : undone.length > 0 ? 'undone' : 'open';

const documentFindings = ({ understood, rows }: Preview) => {
  const addresses = new Set(rows.map(({ task }) => task.address));
  return understood.findings.filter(({ place }) => place === null || !addresses.has(place));
};

function placeIn(cursor: string): number {
  const place = /^r(\d{1,6})$/.exec(placeOf(cursor) ?? '')?.[1];
  if (place === undefined) throw new BadCursor(`not a cursor of this list: ${cursor.slice(0, 40)}`);
  return Number(place);
}
