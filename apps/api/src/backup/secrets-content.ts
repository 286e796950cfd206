import Database from 'better-sqlite3';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileContent } from '#event-store/sqlite/file-content';

const keyBeside = (secrets: string): string => join(dirname(secrets), 'draw.key');

/** `secrets.db` as it is at one moment, with the key of draws' secrets in it, without which those open for nobody. */
export function contentOf(path: string): Buffer {
  const content = fileContent(path);
  if (!existsSync(keyBeside(path))) return content;
  const db = new Database(content);
  try {
    db.exec('CREATE TABLE carried (key_of_draws BLOB NOT NULL) STRICT');
    db.prepare('INSERT INTO carried VALUES (?)').run(readFileSync(keyBeside(path)));
    return db.serialize();
  } finally {
    db.close();
  }
}

/** The other way; both for their owner only. */
export function writeContent(path: string, content: Buffer): void {
  writeFileSync(path, content, { mode: 0o600 });
  const db = new Database(path);
  try {
    if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'carried'").get() === undefined) return;
    const key = db.prepare<[], Buffer>('SELECT key_of_draws FROM carried').pluck().get()!;
    writeFileSync(keyBeside(path), key, { mode: 0o600, flush: true });
    db.pragma('secure_delete = ON');
    db.exec('DROP TABLE carried');
  } finally {
    db.close();
  }
}
