import type { Place } from '../types.js';
import { RULES, type FindingRule, type Rule } from './finding-rules.js';
import type { Finding, FindingField, ReadTask } from './finding.js';
import { placeOf } from './place-of.js';

type Details = Finding['details'];

export const FINDING_RULES = Object.keys(RULES) as FindingRule[];

/** About a cell of a row. */
export const finding = (
  rule: FindingRule,
  { address, row }: Pick<ReadTask, 'address' | 'row'>,
  field: FindingField,
  details: Details = {},
): Finding => ({ ...told(rule, details), place: address, at: placeOf(row, field), field });

/** About the document, at the place of what it says of itself. */
export const documentFinding = (rule: FindingRule, at: Place | null, details: Details): Finding => ({
  ...told(rule, details),
  place: null,
  at,
  field: 'document',
});

function told(rule: FindingRule, details: Details): Omit<Finding, 'place' | 'at' | 'field'> {
  const { severity, vi, en }: Rule = RULES[rule];
  return { rule, severity, vi: filled(vi, details), en: filled(en, details), details };
}

const filled = (sentence: string, details: Details): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(details, name) ? String(details[name] ?? '') : whole,
  );
