import type Database from 'better-sqlite3';
import { numberKey } from '#domain/directive/number-key';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent, Projection } from '../engine/projection.js';
import { foldText } from '../text/fold-text.js';

/**
 * Every number and alias that a directive was ever given, as they are looked up: a way in, no more. What stands at a
 * moment is folded from the log table on read.
 */
export const directivesProjection: Projection = {
  name: 'directives',
  version: 1,
  schema: `
    CREATE TABLE IF NOT EXISTS directive_name (
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('number', 'alias')),
      directive_id TEXT NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (name, kind, directive_id)
    ) STRICT, WITHOUT ROWID;`,
  apply,
};

function apply(db: Database.Database, batch: readonly LoggedEvent[]): void {
  const insert = prepared(db, 'INSERT OR IGNORE INTO directive_name (name, kind, directive_id, n) VALUES (?, ?, ?, ?)');
  for (const { category, event, n } of batch) {
    if (category !== 'directive') continue;
    const { directiveId, number, alias } = event.data as Partial<Named>;
    if (directiveId === undefined) continue;
    if (typeof number === 'string') insert.run(numberKey(number), 'number', directiveId, n);
    if (typeof alias === 'string') insert.run(aliasKey(alias), 'alias', directiveId, n);
  }
}

interface Named {
  readonly directiveId: string;
  readonly number: string | null;
  readonly alias: string;
}

/** An alias is typed by people: case, diacritics and spaces do not matter. */
export const aliasKey = (alias: string): string => foldText(alias).replaceAll(' ', '');
