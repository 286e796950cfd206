import type { Act } from '../facts.js';
import type { ImportCommitted, ImportedFile, ListedItem } from './import.events.js';
import type { Ruling } from './rulings.js';

export type ImportCommand = OpenImport | Rule | ListItems | CommitImport | UndoImport;

export interface OpenImport {
  readonly type: 'OpenImport';
  readonly act: Act;
  readonly importId: string;
  readonly file: ImportedFile;
}

/** Several at once, all or nothing. A ruling of null withdraws what was ruled about the subject. */
export interface Rule {
  readonly type: 'Rule';
  readonly act: Act;
  readonly importId: string;
  readonly rulings: readonly (
    | { readonly ruling: Ruling; readonly why: string | null }
    | { readonly withdraw: string; readonly why: string | null }
  )[];
}

export interface ListItems {
  readonly type: 'ListItems';
  readonly act: Act;
  readonly importId: string;
  readonly items: readonly ListedItem[];
}

export type CommitImport = { readonly type: 'CommitImport'; readonly act: Act } & ImportCommitted['data'];

/** `act.corrects` names the commit, `act.reason` says why. */
export interface UndoImport {
  readonly type: 'UndoImport';
  readonly act: Act;
}
