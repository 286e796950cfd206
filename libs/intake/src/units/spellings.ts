import type { NameIndex } from './name-index.js';

/** The keys of an index in order, and which of them share three letters in a row with another. */
export interface Spellings {
  readonly keys: readonly string[];
  /**
   * Places of all keys that may be no more than `limit` edits away: an edit touches three of a key's threes at most, so of
   * any 3 × limit + n of them n are left. The rarest are asked; a key too short for that is held against all of its length.
   */
  sharing(key: string, limit: number): readonly number[];
}

/** How many threes are asked to be left: more make fewer candidates of longer lists. */
const MOST_LEFT = 3;

const made = new WeakMap<NameIndex, Spellings>();

/** Made once per index, when a first name is not found. */
export function spellingsOf(index: NameIndex): Spellings {
  const known = made.get(index);
  if (known !== undefined) return known;
  const keys = [...index.byKey.keys()].sort();
  const byThree = new Map<string, number[]>();
  const byLength: number[][] = [];
  for (const [at, key] of keys.entries()) {
    (byLength[key.length] ??= []).push(at);
    for (const three of new Set(threesOf(key))) {
      const places = byThree.get(three);
      if (places === undefined) byThree.set(three, [at]);
      else places.push(at);
    }
  }
  const nearLength = (length: number, limit: number): number[] =>
    Array.from({ length: 2 * limit + 1 }, (_, i) => byLength[length - limit + i] ?? []).flat();
  const sharing = (key: string, limit: number): readonly number[] => {
    const threes = [...new Set(threesOf(key))];
    const left = Math.min(MOST_LEFT, threes.length - 3 * limit);
    if (left < 1) return nearLength(key.length, limit);
    const rarest = threes.map((three) => byThree.get(three) ?? []).sort((a, b) => a.length - b.length);
    const hits = new Map<number, number>();
    for (const places of rarest.slice(0, 3 * limit + left))
      for (const at of places)
        if (Math.abs(keys[at]!.length - key.length) <= limit) hits.set(at, (hits.get(at) ?? 0) + 1);
    return [...hits].flatMap(([at, shared]) => (shared >= left ? [at] : []));
  };
  const spellings = { keys, sharing };
  made.set(index, spellings);
  return spellings;
}

const threesOf = (key: string): string[] =>
  Array.from({ length: Math.max(0, key.length - 2) }, (_, i) => key.slice(i, i + 3));
