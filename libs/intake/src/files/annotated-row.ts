import type { IsoDate } from '#domain/facts';
import type { Finding, FindingSeverity } from '../findings/finding.js';
import type { Understood } from '../task.js';
import { COLUMNS, type Column } from '../types.js';

/** What a person should see beside a cell. */
export interface Annotation {
  readonly severity: FindingSeverity;
  readonly vi: string;
  readonly en: string;
}

export interface AnnotatedCell {
  /** As printed; null where nothing is. */
  readonly text: string | null;
  readonly findings: readonly Annotation[];
}

export type AnnotatedColumn = Column | 'no';

/** A row as it was read, every cell with what was found about it. */
export interface AnnotatedRow {
  readonly address: string;
  readonly cells: Readonly<Record<AnnotatedColumn, AnnotatedCell>>;
  /** Last on-time days. */
  readonly dueDates: readonly IsoDate[];
}

/** What stands above the rows: of which document, and what was found about the whole of it. */
export interface AnnotatedHead {
  readonly language: 'vi' | 'en';
  /** The day that the file bears as its own: of the document or of its import, never the clock's. */
  readonly on: IsoDate;
  readonly number: string | null;
  readonly title: string | null;
  /** `place`: an order of the body, which is no row; null for the document itself. */
  readonly findings: readonly (Annotation & { readonly place: string | null })[];
}

/** The rows of an understood document, each finding at its cell; those that no row has are the document's. */
export const annotationsOf = ({
  tasks,
  findings,
}: Pick<Understood, 'tasks' | 'findings'>): { rows: AnnotatedRow[]; document: AnnotatedHead['findings'] } => {
  const addresses = new Set(tasks.map(({ address }) => address));
  const isOfRow = ({ place, field }: Finding): boolean =>
    place !== null && addresses.has(place) && field !== 'document';
  const byCell = Map.groupBy(findings.filter(isOfRow), ({ place, field }) => `${place} ${field}`);
  const rows = tasks.map(({ address, no, due_dates, printed }): AnnotatedRow => {
    const cell = (column: AnnotatedColumn, text: string | null): [AnnotatedColumn, AnnotatedCell] => [
      column,
      { text, findings: byCell.get(`${address} ${column}`) ?? [] },
    ];
    const cells = [cell('no', no), ...COLUMNS.map((column) => cell(column, printed.cells[column]?.text ?? null))];
    return { address, dueDates: due_dates, cells: Object.fromEntries(cells) as AnnotatedRow['cells'] };
  });
  return { rows, document: findings.filter((finding) => !isOfRow(finding)) };
};
