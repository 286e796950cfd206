import type { PartialDate } from '#domain/facts';
import type { DeadlineReading } from '../deadlines/deadline-reading.js';
import type { PrintedDocument, Row } from '../types.js';
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

/** A task of an earlier directive that may be the same. */
export interface EarlierTask {
  readonly directive: string;
  readonly item: string;
  readonly title: string;
  /** Ids. */
  readonly leads: readonly string[];
  readonly due: readonly string[];
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
}

export type ReadDocument = Pick<PrintedDocument, 'head' | 'sections' | 'declared' | 'layout'> & {
  /** The instructions of the body, where the rows are an annex's. */
  readonly body?: readonly { readonly place: string; readonly text: string; readonly deadline: DeadlineReading }[];
  readonly issuedOn?: PartialDate | null;
};
