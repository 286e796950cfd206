import type { IsoDate } from '#domain/facts';
import type { MappedNames } from './mapped-names.js';
import type { Confidence } from '../deadlines/deadline-reading.js';

/** A name that held only for a while; a plain string holds as long as the unit. `until` is the last day. */
export interface DatedName {
  readonly name: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

export interface NamedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly short: string | null;
  readonly aliases: readonly (string | DatedName)[];
  /** Id of the unit above it: whose "Văn phòng Bộ" or "Sở Nội vụ" it is. */
  readonly parent?: string | null;
  /** 1 is the highest; left out or null where unknown. */
  readonly rank?: number | null;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** A group with its members from one day to another; defined anew, it stands in the registry once more under its id. */
export interface NamedGroup {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Ids of units. */
  readonly members: readonly string[];
  readonly from?: IsoDate;
  /** The last day. */
  readonly until?: IsoDate;
}

/** The registry as plain data, from whoever keeps it, with all its days. The same object is indexed once. */
export interface UnitNames {
  readonly units: readonly NamedUnit[];
  readonly groups: readonly NamedGroup[];
}

export interface CutContext {
  /** Without one, cells are still cut, by separators and by the words that unit names begin with. */
  readonly registry?: UnitNames | null;
  /** The day whose names count. */
  readonly on?: IsoDate;
  /** Id of the document's issuer: "Văn phòng Bộ" is its own, not another ministry's. */
  readonly issuer?: string | null;
  /** What a person has ruled on names, before anything is looked up. */
  readonly mapped?: MappedNames;
  readonly role: 'lead' | 'coordinating';
}

export type ProposalReason =
  | 'near-spelling'
  | 'cut-short'
  | 'several-of-that-name'
  | 'not-on-that-day'
  | 'name-without-its-kind'
  | 'of-another-body'
  | 'class-in-part'
  | 'new';

/** A unit that may be meant, for a person to decide; `unit: null` is a unit that the registry does not have. */
export interface UnitProposal {
  readonly unit: string | null;
  /** A group that a class may mean, where only a part of its words was understood. */
  readonly group?: string;
  readonly name: string;
  readonly reason: ProposalReason;
}

export interface UnitEntry {
  readonly printed: string;
  /** The id of the one unit that is meant; null for a class of units, an unknown one, or a doubt. */
  readonly unit: string | null;
  /** Ids of the groups that a class of units names: "các bộ, ngành, địa phương". */
  readonly groups: readonly string[];
  /** "… và các đơn vị có liên quan": nobody is named, and nobody can be. */
  readonly open: boolean;
  /** "đôn đốc", "phối hợp, kiểm tra định kỳ": what the cell says beside the name. */
  readonly part: string | null;
  /** The registry has no unit of that name, nor one spelled nearly so: proposed as a new unit. */
  readonly new: boolean;
  /** A person has ruled on this name. */
  readonly ruled: boolean;
  readonly confidence: Confidence;
  /** Who may be meant; never taken without a person. */
  readonly proposals: readonly UnitProposal[];
}

/** A lead that is a class or a count: one task per member (rules.md, section 3). */
export interface CollectiveReading {
  /** The smallest group that holds all members; null where none is known. */
  readonly group: string | null;
  readonly printed: string;
  readonly count: number | null;
  /** Ids, by the groups of the day; null where the registry cannot say who, or says another number than the document. */
  readonly members: readonly string[] | null;
}

export interface UnitsReading {
  readonly units: readonly UnitEntry[];
  /** For a lead only. */
  readonly collective: CollectiveReading | null;
  /** The lead is whoever has a role ("Đơn vị quản lý, vận hành hệ thống"): nobody, until a person maps it. */
  readonly byRole: boolean;
  /** `blank`, `dash`, or `count-differs:9:10` (declared, listed). */
  readonly note: string | null;
}
