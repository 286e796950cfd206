import type { KnownName, NameIndex } from './name-index.js';
import { nameKey } from './name-key.js';
import type { UnitProposal } from './unit-names.js';

const MOST = 5;
const LONGEST = 120;

/** Names spelled nearly so, nearest first: for a person to choose from, never taken. */
export function nearNames(index: NameIndex, printed: string): UnitProposal[] {
  const key = nameKey(printed);
  if (key.length < 4 || key.length > LONGEST) return [];
  const limit = Math.max(1, Math.floor(key.length * 0.15));
  const near: { known: KnownName; away: number }[] = [];
  for (const [other, names] of index.byKey) {
    const cutShort = key.length >= 10 && other.startsWith(key);
    const away = cutShort ? 0 : distance(key, other, limit);
    if (away <= limit) near.push(...names.map((known) => ({ known, away })));
  }
  const proposals = near
    .sort((a, b) => a.away - b.away || (a.known.unit.code < b.known.unit.code ? -1 : 1))
    .map(({ known, away }): UnitProposal => ({
      unit: known.unit.id,
      name: known.unit.name,
      reason: away === 0 ? 'cut-short' : 'near-spelling',
    }));
  return proposals.filter((one, i) => proposals.findIndex(({ unit }) => unit === one.unit) === i).slice(0, MOST);
}

/** Edit distance (Levenshtein), given up beyond `limit`: then `limit + 1`. Work is length times limit. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    for (let j = 1; j < first; j++) next[j] = limit + 1;
    for (let j = first; j <= last; j++)
      next[j] = Math.min((row[j] ?? limit) + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    for (let j = last + 1; j <= b.length; j++) next[j] = limit + 1;
    if (Math.min(...next.slice(Math.max(0, first - 1), last + 1)) > limit) return limit + 1;
    row = next;
  }
  return row[b.length]!;
}
