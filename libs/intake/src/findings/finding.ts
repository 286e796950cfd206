import type { DirectiveId, IsoDate, TaskId, UnitId } from '#domain/facts';
import type { DeadlineReading } from '../deadlines/deadline-reading.js';
import type { Place, PrintedDocument, Row } from '../types.js';
import type { UnitsReading } from '../units/unit-names.js';

export type FindingSeverity = 'info' | 'warning' | 'error';
export type FindingField = 'no' | 'title' | 'lead' | 'coordinating' | 'deadline' | 'product' | 'document';

/** Something that a person should look at. It changes nothing and accuses nobody. */
export interface Finding {
  /** A stable code; what it needs to be told stands in `details`. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** The row's address (`B.53`); null where it is about the whole document. */
  readonly place: string | null;
  /** Where that is printed: of the cell, else of its row; of a section or a count that the document states. */
  readonly at: Place | null;
  readonly field: FindingField;
  readonly vi: string;
  readonly en: string;
  readonly details: Readonly<Record<string, string | number | null>>;
}

/** A row with what was understood of its cells. */
export interface ReadTask {
  readonly address: string;
  readonly row: Row;
  readonly deadline: DeadlineReading;
  readonly lead: UnitsReading;
  readonly coordinating: UnitsReading;
}

/** An item of an earlier directive that the document may be about, as it stands on the document's day. */
export interface EarlierTask {
  readonly directiveId: DirectiveId;
  /** The directive's printed number, else its alias. */
  readonly directive: string;
  /** The item's address. */
  readonly item: string;
  /** The item's tasks that are not ended: one for each member where it is collective. */
  readonly taskIds: readonly TaskId[];
  readonly title: string;
  readonly leads: readonly UnitId[];
  readonly due: readonly IsoDate[];
  /** Of the body that gave it; 1 is the highest. */
  readonly issuerRank: number | null;
}

/** What the registry says of those concerned, on the document's day. */
export interface Standing {
  /** Id of the issuer; null where it is not known. */
  readonly issuer: string | null;
  /** Rank of a unit, 1 the highest; null where unknown. */
  readonly rankOf: (unit: string) => number | null;
  /** Ids of the units that the document names to monitor. */
  readonly monitors?: readonly string[];
  /** There was no register to look names up in: that nobody bears one says nothing. */
  readonly unregistered?: boolean;
}

export type ReadDocument = Pick<PrintedDocument, 'head' | 'sections' | 'declared' | 'layout' | 'columns'> & {
  /** As its deadlines were read. */
  readonly schoolYearEnd?: string | undefined;
};
