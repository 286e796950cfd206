import type { Capacity, PartialDate } from '#domain/facts';

/**
 * What a reader hands on: the text as printed with its place, beside what was understood, how surely and why.
 * Nothing here is a fact yet; a person confirms. Every reader, of text today and of files later, yields these shapes.
 */

export type Layout =
  'markdown-table' | 'cell-per-line' | 'tab-separated' | 'csv' | 'docx-table' | 'xlsx-sheet' | 'prose';
/** `certain`: nothing was guessed; `likely`: one reading fits; `doubtful`: a person has to look. */
export type Confidence = 'certain' | 'likely' | 'doubtful';

/**
 * Where a text is printed. Lines, rows and cells count from 1; of a sheet, rows and cells are its own. A file's lines are
 * those of the text that it was written out to (`PrintedDocument.text`).
 */
export interface Place {
  readonly line: number;
  readonly row?: number;
  readonly cell?: number;
  /** Where the source says how it was paged. */
  readonly page?: number;
  readonly sheet?: string;
}

/** A cell as printed, its parts joined by one space where a page or a line broke it. */
export interface Cell {
  readonly text: string;
  readonly places: readonly Place[];
}

export const COLUMNS = ['title', 'lead', 'coordinating', 'deadline', 'product'] as const;
/** The columns that a task is read from; `no` stands beside them. */
export type Column = (typeof COLUMNS)[number];

/** From which character to which, end excluded, in the decoded text of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Row {
  /** The section's id in Latin letters (`B`, `III`; in prose `1.1(2)`); null where there are no sections. */
  readonly section: string | null;
  /** As printed (`25.`), null where nothing is. In prose the how-manieth instruction of its paragraph. */
  readonly no: string | null;
  /** null: the cell is blank, or was lost (`damaged` says so). */
  readonly cells: Readonly<Record<Column, Cell | null>>;
  readonly place: Place;
  /** Why cells may be missing from this row, as a code (`reading/reasons.ts`); null for a whole row. */
  readonly damaged: string | null;
  readonly confidence: Confidence;
  /** One code for every repair, join and guess (`reading/reasons.ts`). */
  readonly reasons: readonly string[];
  /** Prose only: the sentence itself, and which cells come from a heading instead of from it. */
  readonly prose?: { readonly span: Span; readonly inherited: readonly Column[] };
}

export interface Section {
  readonly id: string;
  /** The id as printed, where a machine had read a look-alike letter. */
  readonly printed: string;
  readonly title: string;
  /** "(09 NHIỆM VỤ)": how many rows the header announces. */
  readonly declared: number | null;
  readonly place: Place;
}

/** A count that the document states of itself: `about` is the text it stands in. */
export interface DeclaredCount {
  readonly count: number;
  readonly what: string;
  readonly about: string;
  readonly place: Place;
}

/** Another document, named by number. Two printings of one number share `key` (1552/BTTTT-TTH and -THH). */
export interface Reference {
  readonly kind: string | null;
  readonly number: string;
  readonly key: string;
  readonly issuedOn: PartialDate | null;
  readonly printed: string;
  readonly place: Place;
}

export interface Signer {
  readonly name: string;
  /** As printed: `THỨ TRƯỞNG`. */
  readonly post: string | null;
  readonly capacity: Capacity | null;
  /** For whom: the post behind "KT." or the body behind "TM.". */
  readonly onBehalfOf: string | null;
  readonly place: Place;
}

export interface DirectiveHead {
  readonly number: string | null;
  /** `quyet-dinh`, `chi-thi` …; null where neither a heading nor the number says. */
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PartialDate | null;
  /** The day of the receipt stamp. */
  readonly receivedOn: PartialDate | null;
  readonly title: string | null;
  readonly signer: Signer | null;
  readonly basedOn: readonly Reference[];
  readonly supersedes: readonly Reference[];
  /** Every numbered document that is named anywhere, once per key. */
  readonly mentions: readonly Reference[];
  readonly distribution: readonly Cell[];
}

export interface PrintedDocument {
  readonly layout: Layout;
  readonly head: DirectiveHead;
  readonly sections: readonly Section[];
  readonly rows: readonly Row[];
  /** Orders proposed from the text before a table: each may be a row of it again, and then is a link, not a task. */
  readonly body: readonly Row[];
  readonly declared: { readonly total: DeclaredCount | null; readonly counts: readonly DeclaredCount[] };
  /** Which columns were found, by their header or by the shape of the cells. */
  readonly columns: {
    readonly order: readonly (Column | 'no' | null)[];
    readonly by: 'header' | 'shape' | 'prose' | 'asked';
  };
  readonly text: string;
  /** What could not be read as anything: nothing printed inside a table is dropped without a trace. */
  readonly leftovers: readonly Cell[];
}
