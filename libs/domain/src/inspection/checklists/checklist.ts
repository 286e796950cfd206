/** Which questions a visit asks: a version once published is never changed, another one stands beside it. */
export interface Checklist {
  readonly id: string;
  readonly version: number;
  readonly title: InBoth;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly id: string;
  /** Asked of every inspected task, or once of the unit. */
  readonly of: 'task' | 'unit';
  /** What it belongs to: one of the five clears, or the duty to report. */
  readonly about: 'clears' | 'reporting';
  readonly text: InBoth;
}

export interface InBoth {
  readonly vi: string;
  readonly en: string;
}

/** How a visit and a submission name one. */
export interface ChecklistVersion {
  readonly id: string;
  readonly version: number;
}
