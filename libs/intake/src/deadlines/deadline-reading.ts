import type { DeadlineKind, Milestone } from '#domain/deadline';
import type { IsoDate, PartialDate } from '#domain/facts';

/** A duty that comes back. `day` of the month, or of the month after a quarter; `months` where a year's are named. */
export interface Recurrence {
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
  readonly day: number | null;
  readonly months?: readonly number[];
}

export type Confidence = 'certain' | 'likely' | 'doubtful';

/** What was understood of a printed deadline. A person confirms or overrules it; nothing of the text is lost. */
export interface DeadlineReading {
  readonly printed: string | null;
  readonly kind: DeadlineKind;
  /** Last on-time days, in the order printed: those of the milestones. */
  readonly due_dates: readonly IsoDate[];
  readonly ongoing: boolean;
  readonly milestones: readonly Milestone[];
  /** The words of another body's roadmap, a plan or an event that the deadline rests on. */
  readonly dependsOn: string | null;
  readonly recurrence: Recurrence | null;
  readonly confidence: Confidence;
  readonly flags: readonly DeadlineFlag[];
}

export interface DeadlineContext {
  /** The document's day, perhaps known in part: lends its year to a date that prints none. */
  readonly issuedOn?: PartialDate | null;
  /** The cell's text was lost with a damaged row: an empty cell then means lost, not blank. */
  readonly lost?: boolean;
  /** Month and day on which a school year ends (`MM-DD`), where it is not 31/05. */
  readonly schoolYearEnd?: string | undefined;
}

/** How far each oddity lets a reader trust the dates. */
const DOUBTS = {
  'two-digit-year': 'likely',
  'year-assumed': 'likely',
  'odd-spelling': 'likely',
  'day-blank': 'likely',
  restated: 'likely',
  relative: 'likely',
  week: 'doubtful',
  'odd-date': 'doubtful',
  'impossible-date': 'doubtful',
  'no-year': 'doubtful',
  vague: 'doubtful',
  'start-only': 'doubtful',
  'unread-date': 'doubtful',
  'not-understood': 'doubtful',
  dash: 'certain',
  lost: 'doubtful',
} as const satisfies Record<string, Confidence>;

export type DeadlineFlag = keyof typeof DOUBTS;

export const confidenceOf = (flags: readonly DeadlineFlag[]): Confidence =>
  flags.some((flag) => DOUBTS[flag] === 'doubtful')
    ? 'doubtful'
    : flags.some((flag) => DOUBTS[flag] === 'likely')
      ? 'likely'
      : 'certain';
