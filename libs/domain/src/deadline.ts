import type { IsoDate } from './facts.js';

/** The kinds of rules.md, section 3. "Before" forms take the kind of their unit; several dates are `multi`. */
export const DEADLINE_KINDS = [
  'day',
  'month',
  'quarter',
  'half',
  'year',
  'school_year',
  'multi',
  'ongoing',
  'roadmap',
  'event',
  'own_plan',
  'none',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** One date of a deadline, with an id for the task's life (`m1` even where there is one). `due` is the last on-time day. */
export interface Milestone {
  readonly id: string;
  readonly due: IsoDate;
  readonly label?: string;
  /** The day as stated, where the last on-time day was moved to a working day. Never recorded: it follows from the calendar. */
  readonly stated?: IsoDate;
}

/** A deadline: the text as printed beside what was understood. `ongoing`: it also continues, or only continues. */
export interface Deadline {
  readonly printed: string | null;
  readonly kind: DeadlineKind;
  readonly ongoing: boolean;
  readonly milestones: readonly Milestone[];
  /** Oddities of the text, as codes (`odd-date`); empty where there are none. */
  readonly flags: readonly string[];
}

/** Same meaning, whatever is printed: kind, continuation, and the dates under their ids. */
export const sameDeadline = (a: Deadline, b: Deadline): boolean =>
  a.kind === b.kind &&
  a.ongoing === b.ongoing &&
  a.milestones.length === b.milestones.length &&
  a.milestones.every(({ id, due }, i) => {
    const other = b.milestones[i];
    return other?.id === id && other.due === due;
  });

/** The last of the last on-time days; undefined where there is no date. */
export const lastDue = (deadline: Deadline): IsoDate | undefined =>
  deadline.milestones
    .map((m) => m.due)
    .reduce<IsoDate | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
