import type { DeadlineKind } from '#domain/deadline';
import type { IsoDate } from '#domain/facts';
import type { DeadlineReading } from './deadlines/deadline-reading.js';
import type { Finding } from './findings/finding.js';
import type { Confidence, DirectiveHead, PrintedDocument, Row } from './types.js';
import type { UnitsReading } from './units/unit-names.js';

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
}

export interface Understood {
  readonly directive: DirectiveHead & Pick<PrintedDocument, 'layout' | 'sections' | 'declared' | 'columns'>;
  readonly tasks: readonly Task[];
  /** Orders of the body before a table, each with its own reading. */
  readonly body: readonly Task[];
  readonly findings: readonly Finding[];
}
