import { shownDay } from './dates.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = 120;
export const NOTHING = '–';

/** A value of a fact in a few words; undefined where it is not to be said so: ids, lists of things, sealed texts. */
export function valueWords(value: unknown): string | undefined {
  if (value === null) return NOTHING;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textWords(value);
  if (isDeadline(value))
    return value.milestones.map(({ due }) => shownDay(due)).join(', ') || (value.printed ?? value.kind);
  return undefined;
}

function textWords(text: string): string | undefined {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return undefined;
  if (DAY.test(text)) return shownDay(text);
  return text.length > LONGEST ? `“${text.slice(0, LONGEST)}…”` : `“${text}”`;
}

interface Deadline {
  readonly kind: string;
  readonly printed: string | null;
  readonly milestones: readonly { readonly due: string }[];
}

const isDeadline = (value: unknown): value is Deadline =>
  typeof value === 'object' && value !== null && 'milestones' in value && Array.isArray(value.milestones);
