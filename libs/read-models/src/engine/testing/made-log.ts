import type Database from 'better-sqlite3';
import type { Metadata } from '#domain/facts';
import type { AnyEvent } from '#domain/schema-versions';
import { MemoryEventStore } from '#event-store/memory-store';
import type { Appended, JsonObject } from '#event-store/port';
import { uuid5 } from '#event-store/uuid5';
import { auditTrailProjection } from '../../audit-trail/audit-trail.projection.js';
import { directivesProjection } from '../../directives/directives.projection.js';
import { processesProjection } from '../../processes/processes.projection.js';
import { ReadModelFollower } from '../follower.js';
import type { Projection } from '../projection.js';
import { ReadModelFile } from '../read-model-file.js';

export const OUR_PROJECTIONS: readonly Projection[] = [auditTrailProjection, directivesProjection, processesProjection];

const NAMESPACE = '6f6b5c1e-3c5a-4a7e-9a43-0d1f2b3c4d5e';
/** A readable way to fixed ids: the same name always gives the same UUID. */
export const idOf = (name: string): string => uuid5(NAMESPACE, name);

export type Beside = Partial<Omit<Metadata, 'effectiveOn'>>;

/** A log in memory with a clock that the test sets, and events that are named by their order: `e1`, `e2` … */
export class MadeLog {
  now = Date.parse('2024-03-01T01:00:00.000Z');
  readonly store = new MemoryEventStore({ clock: () => this.now });
  readonly #revisions = new Map<string, number>();
  #count = 0;

  /** Id of the last event appended. */
  get last(): string {
    return idOf(`e${this.#count}`);
  }

  async append(stream: string, effectiveOn: string, event: AnyEvent, beside: Beside = {}): Promise<Appended> {
    const id = idOf(`e${++this.#count}`);
    const revision = this.#revisions.get(stream);
    this.#revisions.set(stream, (revision ?? -1) + 1);
    const metadata = { ...METADATA, ...beside, effectiveOn, key: id };
    const { type, data } = event;
    return this.store.append(stream, revision ?? 'none', [
      { id, type, schemaVersion: 1, data: asJson(data), metadata: asJson(metadata) },
    ]);
  }

  /** An event that this release cannot read. */
  async appendUnknown(stream: string): Promise<Appended> {
    return this.append(stream, '2024-03-01', { type: 'TaskFromTheFuture', data: {} } as unknown as AnyEvent);
  }
}

const METADATA = {
  actor: idOf('an account'),
  role: 'assigner',
  unit: idOf('bca'),
  onBehalfOf: null,
  channel: 'web',
  correlation: idOf('a request'),
  causation: null,
  trace: null,
  client: null,
  basis: null,
  request: null,
};

const asJson = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

export const openInMemory = (projections = OUR_PROJECTIONS): ReadModelFile =>
  ReadModelFile.open(':memory:', projections, () => undefined);

/** The read models of everything in the log now, following ended. */
export async function followed(log: MadeLog, projections = OUR_PROJECTIONS): Promise<Database.Database> {
  const file = openInMemory(projections);
  const follower = new ReadModelFollower({ store: log.store, file });
  if (!(await follower.catchUp(120_000))) throw new Error(JSON.stringify(follower.status().stopped));
  await follower.stop();
  return file.db;
}

/** All rows of all tables, as text: two dumps are equal where the files answer alike. */
export function dump(db: Database.Database): string {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  return tables
    .flatMap((table) => [
      `-- ${table}`,
      ...db
        .prepare(`SELECT * FROM "${table}"`)
        .raw()
        .all()
        .map((row) => JSON.stringify(row)),
    ])
    .join('\n');
}
