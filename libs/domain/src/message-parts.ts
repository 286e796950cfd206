import type { RuleViolation } from './rule-violation.js';

export type Details = RuleViolation['details'];

/** One rule's sentence in each language; it names the field that the reader has to change. */
export interface Sentences {
  readonly vi: (details: Details) => string;
  readonly en: (details: Details) => string;
}

/** A day as people write it, 15/03/2024; one that is known in part, 03/2024 or 2024. */
export const printedDay = (day: Details[string] | undefined): string =>
  String(day ?? '')
    .split('-')
    .toReversed()
    .join('/');

/** A list, or one value, as text. */
export const printedList = (values: Details[string] | undefined): string =>
  (Array.isArray(values) ? values : [values ?? '']).join(', ');
