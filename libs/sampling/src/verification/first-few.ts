import type { Finding } from '../refusal.js';

/** Beyond so many findings of one kind the rest is counted: one wrong digit of a seed makes every ticket wrong. */
export const MOST_NAMED = 5;

export const firstFew = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length <= MOST_NAMED
    ? findings
    : [...findings.slice(0, MOST_NAMED), { code: 'and-more', details: { count: findings.length - MOST_NAMED } }];
