import type { DirectiveAssigned, DirectiveIssued, ItemRecorded } from '../directive/directive.events.js';
import type { Deadline } from '../deadline.js';
import type { DirectiveId, EventId, EventVoided, TaskId, UnitId } from '../facts.js';
import type { Lead } from '../task/task.events.js';
import type { Ruling } from './rulings.js';

/**
 * The facts of one import, `import-<UUIDv5 of the file's hash>`: the file, what people ruled about it, and the decision
 * to record it. One file is one import, whoever sends it and however often.
 */
export type ImportEvent = ImportOpened | RulingMade | RulingWithdrawn | ItemsListed | ImportCommitted | EventVoided;

/** A file as it came, kept by its hash. Size in bytes. */
export interface ImportedFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

export interface ImportOpened {
  readonly type: 'ImportOpened';
  readonly data: { readonly importId: string; readonly file: ImportedFile };
}

export interface RulingMade {
  readonly type: 'RulingMade';
  readonly data: { readonly importId: string; readonly ruling: Ruling; readonly why: string | null };
}

/** `subject` as `subjectOf` names it: what was ruled about it holds no more. */
export interface RulingWithdrawn {
  readonly type: 'RulingWithdrawn';
  readonly data: { readonly importId: string; readonly subject: string; readonly why: string | null };
}

/** An item as it is to be recorded: everything but the directive's id, which the commit gives. */
export type ListedItem = Omit<ItemRecorded['data'], 'directiveId'>;

/** Some of the items of a commit; it counts for nothing until an `ImportCommitted` names it among its `parts`. */
export interface ItemsListed {
  readonly type: 'ItemsListed';
  readonly data: { readonly importId: string; readonly items: readonly ListedItem[] };
}

/** An earlier task that a row moves; null for what stays. */
export interface TaskMoved {
  readonly address: string;
  readonly directive: DirectiveId;
  readonly task: TaskId;
  readonly deadline: Deadline | null;
  readonly units: { readonly lead: readonly Lead[]; readonly coordinating: readonly UnitId[] } | null;
}

/**
 * The deciding event: everything that will be recorded, judged before. A process issues the directive, assigns its
 * items, moves the earlier tasks and supersedes; it reads nothing but this event and its parts. Voiding it is the undo.
 */
export interface ImportCommitted {
  readonly type: 'ImportCommitted';
  readonly data: {
    readonly importId: string;
    readonly document: DirectiveIssued['data'];
    /** Why the directive on record with the document's id is corrected by it; null where the document is new. */
    readonly corrects: string | null;
    /** The `ItemsListed` events that hold the items, in order. */
    readonly parts: readonly EventId[];
    /** Addresses of the items that become tasks. */
    readonly assigned: readonly string[];
    readonly groups: DirectiveAssigned['data']['groups'];
    readonly issuerRank: number;
    readonly moved: readonly TaskMoved[];
    /** Directives that it replaces; `printed`: the words in which it says so. */
    readonly supersedes: readonly { readonly directive: DirectiveId; readonly printed: string }[];
    /** SHA-256, hex, of what was previewed: what the person saw is what was committed. */
    readonly digest: string;
  };
}
