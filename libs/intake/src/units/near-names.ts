import type { IsoDate } from '#domain/facts';
import { editDistance } from './edit-distance.js';
import type { KnownName, NameIndex } from './name-index.js';
import { nameKey } from './name-key.js';
import { spellingsOf, type Spellings } from './spellings.js';
import type { UnitProposal } from './unit-names.js';

const MOST = 5;
const LONGEST = 120;
/** From so many letters on, the beginning of a name may be a name that a page cut off. */
const TELLING = 10;

/** Names of the day spelled nearly so, nearest first: for a person to choose from, never taken. */
export function nearNames(index: NameIndex, printed: string, on?: IsoDate): UnitProposal[] {
  const key = nameKey(printed);
  if (key.length < 4 || key.length > LONGEST) return [];
  const limit = Math.max(1, Math.floor(key.length * 0.15));
  const spellings = spellingsOf(index);
  const near = [...beginningWith(spellings, key), ...spelledNearly(spellings, key, limit)].flatMap(({ at, away }) =>
    (index.byKey.get(spellings.keys[at]!) ?? []).filter(borneOn(on)).map((known) => ({ known, away })),
  );
  const seen = new Set<string>();
  return near
    .sort((a, b) => a.away - b.away || (a.known.unit.code < b.known.unit.code ? -1 : 1))
    .filter(({ known }) => !seen.has(known.unit.id) && seen.add(known.unit.id))
    .slice(0, MOST)
    .map(({ known, away }) => ({
      unit: known.unit.id,
      name: known.unit.name,
      reason: away === 0 ? 'cut-short' : 'near-spelling',
    }));
}

interface Near {
  readonly at: number;
  readonly away: number;
}

const borneOn =
  (on: IsoDate | undefined) =>
  ({ from, until }: KnownName): boolean =>
    on === undefined || (from <= on && on <= until);

function beginningWith({ keys }: Spellings, key: string): Near[] {
  if (key.length < TELLING) return [];
  let low = 0;
  for (let high = keys.length; low < high;) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  const found: Near[] = [];
  for (let at = low; keys[at]?.startsWith(key) && found.length < 50; at++) found.push({ at, away: 0 });
  return found;
}

const spelledNearly = (spellings: Spellings, key: string, limit: number): Near[] =>
  spellings
    .sharing(key, limit)
    .map((at) => ({ at, away: editDistance(key, spellings.keys[at]!, limit) }))
    .filter(({ away }) => away > 0 && away <= limit);
