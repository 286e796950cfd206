import type { Bundle } from './bundle.js';
import { canonical } from './canonical.js';
import type { Finding } from './refusal.js';

/** What is still unknown in an earlier bundle, and what grows. Everything else stays as it was published. */
const OPEN_AT_FIRST = ['commitment', 'revealOn', 'dice', 'secret', 'seed', 'tickets', 'picks', 'redrawnBy'] as const;
const GROWING = ['extensions', 'events'] as const;
/** An extension adds picks; those drawn before stay. */
const FIXED = ['format', 'draw', 'frame', 'frameSha256', 'plan', 'planSha256', 'redrawOf'] as const;

/** What a later bundle of a draw says otherwise than an earlier one: the two together cannot both be the record. */
export function changedSince(earlier: Bundle, later: Bundle): readonly Finding[] {
  const fixed = FIXED.filter((field) => !same(earlier[field], later[field]));
  const open = OPEN_AT_FIRST.filter((field) => earlier[field] !== null && !kept(field, earlier, later));
  const growing = GROWING.filter((field) => !isPrefix(earlier[field], later[field]));
  return [...fixed, ...open, ...growing].map((field) => ({ code: 'changed-since', details: { field } }));
}

function kept(field: (typeof OPEN_AT_FIRST)[number], earlier: Bundle, later: Bundle): boolean {
  if (field !== 'picks') return same(earlier[field], later[field]);
  const now = new Set((later.picks ?? []).map((pick) => canonical(pick)));
  return (earlier.picks ?? []).every((pick) => now.has(canonical(pick)));
}

type Comparable = Parameters<typeof canonical>[0];

const same = (a: Comparable, b: Comparable): boolean => canonical(a) === canonical(b);

const isPrefix = (before: readonly Comparable[], after: readonly Comparable[]): boolean =>
  same(before, after.slice(0, before.length));
