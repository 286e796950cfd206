import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, NewEvent, RecordedEvent } from '#event-store/port';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { uuid5 } from '#event-store/uuid5';
import { LedgerFile } from '../ledger-file.js';
import { followIntoLedger, type FollowerOptions } from '../ledger-follower.js';

const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

/** A log and its ledger in a folder of their own, which an intruder may write to behind their backs. */
export class LogOnDisk {
  readonly logPath: string;
  readonly ledgerPath: string;
  readonly folder: string;
  #now = Date.parse('2024-03-01T00:00:00.000Z');
  #made = 0;
  store!: EventStore;
  ledger!: LedgerFile;

  static async make(): Promise<LogOnDisk> {
    const disk = new LogOnDisk(await mkdtemp(join(tmpdir(), 'ledger-')));
    await disk.open();
    return disk;
  }

  private constructor(folder: string) {
    this.folder = folder;
    this.logPath = join(folder, 'log.db');
    this.ledgerPath = join(folder, 'ledger.db');
  }

  async open(): Promise<void> {
    this.store = await SqliteEventStore.open({ path: this.logPath, clock: () => (this.#now += 1_000) });
    this.ledger = new LedgerFile(this.ledgerPath);
  }

  async close(): Promise<void> {
    await this.store.close();
    this.ledger.close();
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.folder, { recursive: true });
  }

  /** So many reports, one append each, taking turns over three tasks: 1, 2, 3, 1, 2, 3 … */
  async record(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const n = ++this.#made;
      const revision = Math.floor((n - 1) / 3);
      await this.store.append(`task-${((n - 1) % 3) + 1}`, revision === 0 ? 'none' : revision - 1, [statusReported(n)]);
    }
  }

  /** So many reports in one append, all in one stream of their own. */
  async recordAtOnce(count: number): Promise<void> {
    const reports = Array.from({ length: count }, () => statusReported(++this.#made));
    await this.store.append(`task-${this.#made}`, 'none', reports);
  }

  /** Until the ledger has followed everything. */
  async follow(options: Omit<FollowerOptions, 'signal' | 'onCaughtUp'> = {}): Promise<void> {
    const enough = new AbortController();
    await followIntoLedger(this.store, this.ledger, {
      ...options,
      signal: enough.signal,
      onCaughtUp: () => enough.abort(),
    });
  }

  async events(): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.store.readAll()) events.push(event);
    return events;
  }

  /** Raw SQL on the log by somebody who takes its triggers away first; then both are opened again. */
  async tamper(sql: string): Promise<void> {
    await this.#rewrite(this.logPath, sql);
  }

  async tamperWithLedger(sql: string): Promise<void> {
    await this.#rewrite(this.ledgerPath, sql);
  }

  /** Both files as they are, once closed. */
  async content(): Promise<readonly (readonly [path: string, bytes: Buffer])[]> {
    await this.close();
    const files = [this.logPath, this.ledgerPath].map((path) => [path, readFileSync(path)] as const);
    await this.open();
    return files;
  }

  async putBack(files: Awaited<ReturnType<LogOnDisk['content']>>): Promise<void> {
    await this.close();
    for (const [path, bytes] of files) writeFileSync(path, bytes);
    await this.open();
  }

  async #rewrite(path: string, sql: string): Promise<void> {
    await this.close();
    const db = new Database(path);
    const triggers = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
    for (const name of triggers) db.exec(`DROP TRIGGER ${name}`);
    db.transaction(() => db.exec(sql))();
    db.close();
    await this.open();
  }
}

/** The id of the nth event that `record` makes. */
export const idOf = (n: number): string => uuid5(NAMESPACE, `event ${n}`);

function statusReported(n: number): NewEvent {
  return {
    id: idOf(n),
    type: 'StatusReported',
    schemaVersion: 1,
    data: { percent: n % 100, result: `Kết quả ${n}`, period: '2024-03' },
    metadata: { actor: 'account-1', channel: 'web', effectiveOn: '2024-03-01' },
  };
}
