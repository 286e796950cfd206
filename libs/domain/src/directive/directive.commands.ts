import type { Act, DirectiveId, PartialDate, UnitId } from '../facts.js';
import type { DirectiveIssued, ItemRecorded } from './directive.events.js';

export type DirectiveCommand =
  | IssueDirective
  | RecordItems
  | CorrectItem
  | NumberDirective
  | AssignItems
  | SupersedeDirective
  | AmendDirective
  | AbandonDirective
  | VoidDirectiveEvent;

/** An item as read from the document; its address is computed. */
export type PrintedItem = Omit<ItemRecorded['data'], 'directiveId' | 'address'>;

/**
 * The document as printed, all items in one append, all or nothing. Effective on `directiveDay`.
 * With `act.corrects` it corrects what was said of the document; items are corrected one by one (`CorrectItem`).
 */
export type IssueDirective = { readonly type: 'IssueDirective'; readonly act: Act } & Omit<
  DirectiveIssued['data'],
  'items'
> & {
    readonly items: readonly PrintedItem[];
    /** Where items follow by `RecordItems`: how many there are in all. Of a correction that says less, as many as before. */
    readonly itemsInAll?: number;
  };

/** Items of a document that is recorded in parts; it is complete, and may be assigned, when the last one is there. */
export interface RecordItems {
  readonly type: 'RecordItems';
  readonly act: Act;
  readonly items: readonly (PrintedItem & { readonly address: string })[];
}

/** Always with `act.corrects`. A corrected address changes no task: the task keeps the id of the first one. */
export type CorrectItem = { readonly type: 'CorrectItem'; readonly act: Act; readonly address: string } & PrintedItem;

/** For a draft that was recorded without a number, and perhaps with a partial date. */
export interface NumberDirective {
  readonly type: 'NumberDirective';
  readonly act: Act;
  readonly number: string;
  readonly issuedOn: PartialDate;
}

/**
 * `items`: addresses; null for all that are not assigned yet. `groups`: those that collective items name, with their
 * members on the directive's effective day; those that no item needs are left out of the fact.
 */
export interface AssignItems {
  readonly type: 'AssignItems';
  readonly act: Act;
  readonly items: readonly string[] | null;
  readonly groups: readonly { readonly group: string; readonly members: readonly UnitId[] }[];
  readonly issuerRank: number;
}

/** To the replaced directive; `by` is the new one. */
export interface SupersedeDirective {
  readonly type: 'SupersedeDirective';
  readonly act: Act;
  readonly by: DirectiveId;
  readonly reason: string;
}

export interface AmendDirective {
  readonly type: 'AmendDirective';
  readonly act: Act;
  readonly by: DirectiveId;
  readonly note: string;
}

/** A directive never begun: its number, reserved and left alone, is wanted by another. */
export interface AbandonDirective {
  readonly type: 'AbandonDirective';
  readonly act: Act;
  readonly reservation: string;
}

/** Takes back the fact that `act.corrects` names, for `act.reason`. */
export interface VoidDirectiveEvent {
  readonly type: 'VoidDirectiveEvent';
  readonly act: Act;
}
