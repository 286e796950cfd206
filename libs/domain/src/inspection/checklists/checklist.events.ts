import type { Checklist, ChecklistVersion } from './checklist.js';

/** The facts of one checklist, `checklist-<id>`. None of them is ever corrected or voided: visits rely on them. */
export type ChecklistEvent = ChecklistPublished | ChecklistWithdrawn;

/** A version as it stands for ever; visits may use it from the effective day on. */
export interface ChecklistPublished {
  readonly type: 'ChecklistPublished';
  readonly data: Checklist;
}

/** No new inspection uses this version; those that were planned with it keep it. */
export interface ChecklistWithdrawn {
  readonly type: 'ChecklistWithdrawn';
  readonly data: ChecklistVersion & { readonly reason: string };
}
