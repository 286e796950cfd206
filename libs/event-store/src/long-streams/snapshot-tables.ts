import type Database from 'better-sqlite3';
import { rowOf, type LinkRow } from './kept-links.js';
import type { ShortenedStream } from './shortened-stream.js';

/** Layout of the tables; a file of another one is thrown away. */
const FORMAT = 1;

const SCHEMA = `
  CREATE TABLE meta (version TEXT NOT NULL) STRICT;
  CREATE TABLE snapshot (
    no INTEGER PRIMARY KEY, stream TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, last_id TEXT NOT NULL,
    links INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE link (
    no INTEGER NOT NULL, place INTEGER NOT NULL, first INTEGER NOT NULL, asked TEXT NOT NULL, event TEXT NOT NULL,
    digest TEXT NOT NULL, PRIMARY KEY (no, place)
  ) STRICT;
  CREATE TABLE member (
    no INTEGER NOT NULL, id TEXT NOT NULL, key TEXT, place INTEGER NOT NULL, first INTEGER NOT NULL,
    PRIMARY KEY (no, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX member_key ON member (no, key, place);`;

interface Header {
  readonly no: number;
  readonly revision: number;
  readonly last_id: string;
  readonly links: number;
}

/** The links of a snapshot, as they were written. */
export const linksOf = (db: Database.Database, no: number): LinkRow[] =>
  db
    .prepare<[number], LinkRow>('SELECT place, first, asked, event, digest FROM link WHERE no = ? ORDER BY place')
    .all(no);

export const headerOf = (db: Database.Database, stream: string): Header | undefined =>
  db.prepare<[string], Header>('SELECT no, revision, last_id, links FROM snapshot WHERE stream = ?').get(stream);

/** True where the file is of this version; an empty one becomes so. */
export function isOfVersion(db: Database.Database, version: string): boolean {
  const stamp = `${FORMAT} ${version}`;
  return db
    .transaction(() => {
      if (db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table'").get() === undefined) {
        db.exec(SCHEMA);
        db.prepare('INSERT INTO meta VALUES (?)').run(stamp);
      }
      return db.prepare<[], string>('SELECT version FROM meta').pluck().get() === stamp;
    })
    .immediate();
}

/** What was added to the stream since it was written the last time. */
export function write(db: Database.Database, stream: string, shortened: ShortenedStream): void {
  const links = shortened.links();
  const no = db
    .prepare<[string, number, string, number], number>(
      `INSERT INTO snapshot (stream, revision, last_id, links) VALUES (?, ?, ?, ?)
       ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, last_id = excluded.last_id, links = excluded.links
       RETURNING no`,
    )
    .pluck()
    .get(stream, shortened.revision, shortened.lastId!, links.length)!;
  const kept = new Set(links.map(({ event }) => event.revision));
  const there = new Set(db.prepare<[number], number>('SELECT place FROM link WHERE no = ?').pluck().all(no));
  const drop = db.prepare('DELETE FROM link WHERE no = ? AND place = ?');
  for (const place of there) if (!kept.has(place)) drop.run(no, place);
  const insert = db.prepare('INSERT INTO link VALUES (@no, @place, @first, @asked, @event, @digest)');
  for (const link of links) if (!there.has(link.event.revision)) insert.run({ no, ...rowOf(stream, link) });
  const member = db.prepare('INSERT INTO member VALUES (?, ?, ?, ?, ?)');
  for (const { id, metadata, revision } of shortened.unsaved) {
    const key = typeof metadata['key'] === 'string' ? metadata['key'] : null;
    member.run(no, id, key, revision, shortened.chainOf(id) ?? revision);
  }
}

/** With everything that was kept of the stream. */
export function remove(db: Database.Database, stream: string): void {
  for (const table of ['link', 'member'])
    db.prepare(`DELETE FROM ${table} WHERE no = (SELECT no FROM snapshot WHERE stream = ?)`).run(stream);
  db.prepare('DELETE FROM snapshot WHERE stream = ?').run(stream);
}
