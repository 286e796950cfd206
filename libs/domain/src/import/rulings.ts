import type { Deadline } from '../deadline.js';
import type { DirectiveId, IsoDate, PartialDate, TaskId, UnitId } from '../facts.js';
import type { Collective, ReportingDuty, Signer } from '../directive/directive.events.js';

/**
 * What a person decides about a document that was read by machine. Stored for ever, so it names what was printed or
 * where it stands, never a place in a program's output.
 */
export type Ruling =
  /** The finding is known, and right as it stands. */
  | { readonly kind: 'finding-accepted'; readonly finding: FindingRef }
  /** One field of one row is said by the person instead. */
  | ({ readonly kind: 'row-overruled'; readonly address: string } & RowField)
  /** One field of the document's head is said by the person instead. */
  | ({ readonly kind: 'head-overruled' } & HeadField)
  /** This printed name, wherever it stands in this role, is that unit, or that class of units; both null: none of ours. */
  | {
      readonly kind: 'unit-mapped';
      readonly printed: string;
      readonly role: 'lead' | 'coordinating';
      readonly unit: UnitId | null;
      readonly group: string | null;
    }
  /** No task comes of it. `asItem`: the document still has it among its items; else it was no row of the document. */
  | { readonly kind: 'row-dropped'; readonly address: string; readonly asItem: boolean }
  /** A proposed instruction of the prose is one. */
  | { readonly kind: 'row-confirmed'; readonly address: string }
  /** The row moves the earlier task's deadline, its units, or both; it makes no task of its own. */
  | { readonly kind: 'link-confirmed'; readonly address: string; readonly task: TaskId; readonly change: LinkChange }
  | { readonly kind: 'link-rejected'; readonly address: string; readonly task: TaskId }
  /** "Thay thế": this document replaces that one. */
  | { readonly kind: 'supersession-confirmed'; readonly directive: DirectiveId }
  /** Not a new document: the directive on record said right, item by item; tasks that stand are not changed by it. */
  | { readonly kind: 'directive-corrected'; readonly directive: DirectiveId }
  /** What each column of the table holds, where neither header nor shape says. */
  | { readonly kind: 'columns-named'; readonly columns: readonly (string | null)[] };

export type LinkChange = 'deadline' | 'units' | 'both';

/** `address` null: a finding about the whole document. */
export interface FindingRef {
  readonly rule: string;
  readonly address: string | null;
  readonly field: string;
}

/** What a person may say of a row instead of what was read. */
export interface RowValues {
  readonly title: string;
  readonly product: string | null;
  readonly lead: {
    readonly lead: readonly UnitId[];
    readonly primary: UnitId | null;
    readonly collective: Collective | null;
  };
  readonly coordinating: readonly UnitId[];
  readonly deadline: Deadline;
}

/** And of the document's head. */
export interface HeadValues {
  readonly number: string | null;
  readonly alias: string | null;
  readonly kind: string;
  readonly title: string;
  /** Titles are somebody's short words, not the printed sentences. */
  readonly paraphrased: boolean;
  readonly issuer: UnitId;
  readonly issuedOn: PartialDate;
  readonly effectiveOn: IsoDate | null;
  readonly receivedOn: IsoDate | null;
  readonly declaredItems: number | null;
  readonly monitors: readonly UnitId[];
  readonly reportingDuty: ReportingDuty | null;
  readonly signer: Signer | null;
}

type FieldOf<Values> = { [F in keyof Values]: { readonly field: F; readonly value: Values[F] } }[keyof Values];
export type RowField = FieldOf<RowValues>;
export type HeadField = FieldOf<HeadValues>;

/** What the ruling is about. A later one about the same takes its place. */
export function subjectOf(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'finding-accepted':
      return `finding ${ruling.finding.rule} ${ruling.finding.address ?? '-'} ${ruling.finding.field}`;
    case 'row-overruled':
      return `row ${ruling.address} ${ruling.field}`;
    case 'head-overruled':
      return `head ${ruling.field}`;
    case 'unit-mapped':
      return `unit ${ruling.role} ${ruling.printed.normalize('NFC').trim().toLowerCase()}`;
    case 'row-dropped':
    case 'row-confirmed':
      return `row ${ruling.address}`;
    case 'link-confirmed':
    case 'link-rejected':
      return `link ${ruling.address} ${ruling.task}`;
    case 'supersession-confirmed':
      return `supersession ${ruling.directive}`;
    case 'directive-corrected':
      return 'directive';
    case 'columns-named':
      return 'columns';
  }
}

/** Leaving something out, or saying something else than the document, is answered for in words. */
export const needsReason = ({ kind }: Ruling): boolean => REASONED.includes(kind);

const REASONED: readonly Ruling['kind'][] = ['row-dropped', 'row-overruled', 'link-rejected', 'directive-corrected'];
