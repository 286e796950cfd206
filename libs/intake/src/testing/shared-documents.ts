import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The real documents stand beside the repository, never in it: DOCUMENTS_DIR, else `../shared/documents`. */
const folder = process.env['DOCUMENTS_DIR'] ?? resolve(process.cwd(), '../shared/documents');

export const haveDocuments = existsSync(folder);
export const documentText = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8');
export const expectedRows = (name: string): ExpectedRow[] =>
  JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8')) as ExpectedRow[];

/** A row of a hand-checked transcription. */
export interface ExpectedRow {
  readonly section: string | null;
  readonly no: string | null;
  readonly title_starts: string;
  readonly lead: readonly string[];
  readonly lead_collective: boolean;
  readonly coordinating: readonly string[];
  readonly deadline_text: string | null;
  readonly deadline_kind: string;
  readonly due_dates: readonly string[];
  readonly ongoing: boolean;
  readonly product: string | null;
  readonly source_line: number;
}
