import type { DeadlineKind, Milestone } from '#domain/deadline';
import { lastDayOf, type LastDay } from './calendar-span.js';
import { confidenceOf, type DeadlineContext, type DeadlineFlag, type DeadlineReading } from './deadline-reading.js';
import { continues, dependenceOf, wordsOfDependence, type Dependence } from './dependence.js';
import { findDates } from './find-dates.js';
import { labelOf } from './milestone-label.js';
import { cycleOf, recurrenceOf } from './recurrence.js';
import { wordsOf } from './tokens.js';
import { countingDates, weighDates, withYears, type WeighedDate } from './weigh-dates.js';

/**
 * Reads a printed deadline by the grammar of design.md, section 6. Never throws; time is linear in the text. What it
 * cannot read safely it flags and leaves undated: a person confirms every reading anyway.
 */
export function parseDeadline(printed: string | null, context: DeadlineContext = {}): DeadlineReading {
  const words = wordsOf(printed ?? '');
  if (printed === null || words.tokens.every(({ kind }) => kind === 'mark')) return blank(printed, words.text, context);
  const { dates, unread } = findDates(words);
  const weighed = weighDates(words, dates);
  const every = cycleOf(words);
  const dated = countingDates(
    withYears(every === null ? weighed : weighed.filter(({ year }) => year !== null), context.issuedOn),
  );
  const ends = dated.filter(({ starts, unit }) => !starts || unit === 'school_year');
  const read = ends.map((date): Due => ({ date, ...readDay(date, context) }));
  const dues = read.filter((due, i) => due.due !== null && read.findIndex((other) => other.due === due.due) === i);
  const dependence = dependenceOf(words);
  const startsOnly = dated.length > 0 && ends.length === 0;
  const ongoing = continues(words) || every !== null || startsOnly;
  const kind = kindOf(dues, dependence, ongoing);
  const flags = new Set<DeadlineFlag>([
    ...read.flatMap((due) => [...due.date.flags, ...due.flags]),
    ...(startsOnly ? (['start-only'] as const) : []),
    ...(unread ? (['unread-date'] as const) : []),
    ...(kind === 'none' && read.length === 0 ? (['not-understood'] as const) : []),
    ...(kind === 'event' && dependence?.relative === true ? (['relative'] as const) : []),
  ]);
  return {
    printed,
    kind,
    due_dates: dues.map(({ due }) => due!),
    ongoing,
    milestones: dues.map(({ due, date }, i): Milestone => {
      const label = dues.length > 1 ? labelOf(words, dues[i - 1]?.date.to ?? 0, date.led) : '';
      return { id: `m${i + 1}`, due: due!, ...(label === '' ? {} : { label }) };
    }),
    dependsOn:
      dependence &&
      wordsOfDependence(words.text, words, dependence, dates.find(({ from }) => from > dependence.at)?.from),
    recurrence:
      every &&
      recurrenceOf(
        every,
        weighed.filter(({ year }) => year === null),
      ),
    confidence: confidenceOf([...flags]),
    flags: [...flags],
  };
}

interface Due extends LastDay {
  readonly date: WeighedDate;
}

const readDay = (date: WeighedDate, { schoolYearEnd }: DeadlineContext): LastDay =>
  date.year === null ? { kind: 'none', due: null, flags: [] } : lastDayOf(date, date.year, date.before, schoolYearEnd);

function kindOf(dues: readonly LastDay[], dependence: Dependence | null, ongoing: boolean): DeadlineKind {
  const [only] = dues;
  if (dues.length > 1 || (only !== undefined && dependence?.timetable === true)) return 'multi';
  if (only !== undefined) return only.kind;
  if (ongoing && dependence?.timetable !== true) return 'ongoing';
  return dependence?.kind ?? 'none';
}

/** Nothing printed, or marks alone: "-" says that there is none. */
function blank(printed: string | null, text: string, context: DeadlineContext): DeadlineReading {
  const flags: DeadlineFlag[] = [
    ...(/[-–—]/u.test(text) ? (['dash'] as const) : []),
    ...(context.lost ? (['lost'] as const) : []),
  ];
  return {
    printed,
    kind: 'none',
    due_dates: [],
    ongoing: false,
    milestones: [],
    dependsOn: null,
    recurrence: null,
    confidence: confidenceOf(flags),
    flags,
  };
}
