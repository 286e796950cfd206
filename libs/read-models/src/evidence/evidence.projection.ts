import type Database from 'better-sqlite3';
import type { EvidenceRef } from '#domain/task/task.events';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent, Projection } from '../engine/projection.js';

/**
 * Which tasks, and which inspections, name which file: whoever may see one of them may read it. A fact corrected or voided later still names
 * what it named; nothing is taken back here.
 */
export const evidenceProjection: Projection = {
  name: 'evidence',
  version: 2,
  schema: `
    CREATE TABLE IF NOT EXISTS evidence (
      sha256 TEXT NOT NULL,
      task_id TEXT NOT NULL,
      n INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (sha256, task_id, n)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS inspection_evidence (
      sha256 TEXT NOT NULL,
      stream TEXT NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (sha256, stream, n)
    ) STRICT, WITHOUT ROWID;`,
  indexes: 'CREATE INDEX IF NOT EXISTS evidence_by_task ON evidence (task_id, n);',
  apply,
};

function apply(db: Database.Database, batch: readonly LoggedEvent[]): void {
  const insert = prepared(db, 'INSERT OR IGNORE INTO evidence (sha256, task_id, n, name) VALUES (?, ?, ?, ?)');
  const insertOfInspection = prepared(
    db,
    'INSERT OR IGNORE INTO inspection_evidence (sha256, stream, n) VALUES (?, ?, ?)',
  );
  for (const { category, stream, event, n } of batch) {
    if (category === 'inspection') for (const sha256 of filesOf(event.data)) insertOfInspection.run(sha256, stream, n);
    if (category !== 'task') continue;
    const { taskId, evidence = [] } = event.data as {
      readonly taskId: string;
      readonly evidence?: readonly EvidenceRef[];
    };
    for (const { sha256, name } of evidence) insert.run(sha256, taskId, n, name);
  }
}

/** Of a text with files, and of the answers of a checklist. */
function filesOf(data: object): readonly string[] {
  const { files = [], answers = [] } = data as {
    readonly files?: readonly string[];
    readonly answers?: readonly { readonly files: readonly string[] }[];
  };
  return [...files, ...answers.flatMap((answer) => answer.files)];
}
