import type { Deadline } from '../deadline.js';
import type { Capacity, DirectiveId, EventVoided, IsoDate, PartialDate, PersonId, UnitId } from '../facts.js';
import type { Abandoned } from '../reservation/reservation.events.js';

/** The facts of one directive, `directive-<id>`: the document as printed, and what became of it. */
export type DirectiveEvent =
  | DirectiveIssued
  | ItemRecorded
  | DirectiveNumbered
  | DirectiveAssigned
  | DirectiveSuperseded
  | DirectiveAmended
  | EventVoided
  | Abandoned;

/** A duty to report, "monthly, on the 15th": `day` is the cut-off within the month (after the quarter's end for `quarter`). */
export interface ReportingDuty {
  readonly printed: string;
  readonly every: 'month' | 'quarter';
  readonly day: number;
}

export interface Signer {
  readonly capacity: Capacity | null;
  readonly post: string;
  readonly person: PersonId | null;
}

/** A collective lead: one task for each member of a dated group, or for the members named. */
export interface Collective {
  readonly group: string;
  readonly members?: readonly UnitId[];
}

/** What an item's cells were understood to say, beside the cells themselves. */
export interface Reading {
  readonly lead: readonly UnitId[];
  readonly primary: UnitId | null;
  readonly collective: Collective | null;
  readonly coordinating: readonly UnitId[];
  readonly deadline: Deadline;
  readonly flags: readonly string[];
}

export interface DirectiveIssued {
  readonly type: 'DirectiveIssued';
  readonly data: {
    readonly directiveId: DirectiveId;
    /** As printed; null while it has none. */
    readonly number: string | null;
    /** How it is addressed until it has a number, and afterwards too. */
    readonly alias: string;
    readonly kind: string;
    readonly issuer: UnitId;
    readonly issuedOn: PartialDate;
    readonly effectiveOn: IsoDate | null;
    readonly receivedOn: IsoDate | null;
    readonly title: string;
    /** True where titles are somebody's short words instead of the printed sentences. */
    readonly paraphrased: boolean;
    readonly signer: Signer | null;
    /** How many items the document says it has; null where it does not say. */
    readonly declaredItems: number | null;
    readonly items: number;
    readonly monitors: readonly UnitId[];
    readonly reportingDuty: ReportingDuty | null;
    readonly sections: readonly { readonly id: string; readonly title: string; readonly declared: number | null }[];
  };
}

export interface ItemRecorded {
  readonly type: 'ItemRecorded';
  readonly data: {
    readonly directiveId: DirectiveId;
    readonly address: string;
    readonly section: string | null;
    readonly no: string | null;
    readonly title: string;
    readonly leadPrinted: string | null;
    readonly coordinatingPrinted: string | null;
    readonly product: string | null;
    readonly reading: Reading;
  };
}

export interface DirectiveNumbered {
  readonly type: 'DirectiveNumbered';
  readonly data: { readonly directiveId: DirectiveId; readonly number: string; readonly issuedOn: PartialDate };
}

/** The decision to assign these items; a process carries it out. Group members are those of the directive's effective day. */
export interface DirectiveAssigned {
  readonly type: 'DirectiveAssigned';
  readonly data: {
    readonly directiveId: DirectiveId;
    readonly items: readonly string[];
    readonly groups: readonly { readonly group: string; readonly members: readonly UnitId[] }[];
    /** Rank of the issuer on the effective day. */
    readonly issuerRank: number;
  };
}

/** Recorded in the replaced directive's stream; a process supersedes its open tasks: superseded, not done. */
export interface DirectiveSuperseded {
  readonly type: 'DirectiveSuperseded';
  readonly data: { readonly directiveId: DirectiveId; readonly by: DirectiveId; readonly reason: string };
}

export interface DirectiveAmended {
  readonly type: 'DirectiveAmended';
  readonly data: { readonly directiveId: DirectiveId; readonly by: DirectiveId; readonly note: string };
}
