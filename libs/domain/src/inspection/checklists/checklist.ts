/** What may be answered to a question of a visit, in the order in which it is offered. */
export const ANSWERS = ['yes', 'no', 'partly', 'not-applicable'] as const;
export type AnswerGiven = (typeof ANSWERS)[number];

/** Which questions a visit asks: a version once published is never changed, another one stands beside it. */
export interface Checklist {
  readonly id: string;
  readonly version: number;
  readonly title: InBoth;
  readonly questions: readonly Question[];
}

export interface Question {
  /** Means the same in every version of its checklist, however it is worded. */
  readonly id: string;
  /** Asked of every inspected task, or once of the unit. */
  readonly of: 'task' | 'unit';
  /** What it belongs to: one of the five clears, the duty to report, or neither. */
  readonly about: 'clears' | 'reporting' | 'other';
  readonly text: InBoth;
  /** Those that may be given. */
  readonly answers: readonly AnswerGiven[];
  /** Those of them that are taken with a note only. */
  readonly noteFor: readonly AnswerGiven[];
  /** Those of them that are taken with a file only. */
  readonly filesFor: readonly AnswerGiven[];
}

/** Vietnamese is always there; English where the body that published it gave it. */
export interface InBoth {
  readonly vi: string;
  readonly en: string | null;
}

/** How a plan, a visit and a submission name one. */
export interface ChecklistVersion {
  readonly id: string;
  readonly version: number;
}
