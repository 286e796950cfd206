import type { DeadlineKind } from '#domain/deadline';
import type { Reading } from '#domain/directive/directive.events';
import type { IsoDate, UnitId } from '#domain/facts';
import type { DeadlineReading } from './deadlines/deadline-reading.js';
import type { Finding } from './findings/finding.js';
import type { ProposedLink } from './findings/proposed-link.js';
import type { Confidence, DirectiveHead, PrintedDocument, Row } from './types.js';
import type { UnitEntry, UnitsReading } from './units/unit-names.js';

/** What keeps a row from being recorded: a person maps the unit, overrules the cell, or drops the row. */
export interface OpenQuestion {
  readonly field: 'title' | 'lead' | 'coordinating';
  /**
   * `blank` nothing is printed · `unit-unknown` no unit surely bears that name, `proposals` beside the entry say who may
   * be meant · `members-unknown` a class of units whose members on that day are not known, or are another number.
   */
  readonly why: 'blank' | 'unit-unknown' | 'members-unknown';
  /** The words that it is about; null where nothing is printed. */
  readonly printed: string | null;
}

/** One task in the field names of the transcriptions, with the printed row and the readings behind it. */
export interface Task {
  /** `B.53`: where it stands in the document (rules.md, section 1). */
  readonly address: string;
  readonly section: string | null;
  readonly no: string | null;
  readonly title: string;
  readonly lead: readonly string[];
  readonly lead_collective: boolean;
  readonly coordinating: readonly string[];
  readonly deadline_text: string | null;
  readonly deadline_kind: DeadlineKind;
  readonly due_dates: readonly IsoDate[];
  readonly ongoing: boolean;
  readonly product: string | null;
  readonly damaged: string | null;
  /** The least sure of its parts. */
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  readonly printed: Row;
  readonly read: {
    readonly lead: UnitsReading;
    readonly coordinating: UnitsReading;
    readonly deadline: DeadlineReading;
  };
  /** As `ItemRecorded` takes it; null exactly where `open` says why not. A blank lead, or one by role, records no unit. */
  readonly reading: Reading | null;
  readonly open: readonly OpenQuestion[];
}

export interface Understood {
  readonly directive: DirectiveHead & Pick<PrintedDocument, 'layout' | 'sections' | 'declared' | 'columns'>;
  /** The document's issuer as the registry knows it; null where the document names none. */
  readonly issuer: UnitEntry | null;
  /** The day whose names and groups counted; null where neither the document nor the caller says. */
  readonly day: IsoDate | null;
  /** Ids of the units that watch over the document: as the caller says, else as its body charges them. */
  readonly monitors: readonly UnitId[];
  readonly tasks: readonly Task[];
  /** Orders of the body before a table, each with its own reading. */
  readonly body: readonly Task[];
  readonly findings: readonly Finding[];
  readonly links: readonly ProposedLink[];
}
