import type { Act } from '../../facts.js';
import type { Checklist } from './checklist.js';
import type { ChecklistWithdrawn } from './checklist.events.js';

export type ChecklistCommand = PublishChecklist | WithdrawChecklist;

export interface PublishChecklist {
  readonly type: 'PublishChecklist';
  readonly act: Act;
  readonly id: string;
  /** What the publisher takes it to be; null: whichever comes next. */
  readonly version: number | null;
  readonly content: Pick<Checklist, 'title' | 'questions'>;
}

export interface WithdrawChecklist {
  readonly type: 'WithdrawChecklist';
  readonly act: Act;
  readonly withdrawn: ChecklistWithdrawn['data'];
}
