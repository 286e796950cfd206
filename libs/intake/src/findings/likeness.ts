import { fold } from '../units/fold.js';

/** The pairs of neighbouring words of a text: what its likeness to another is measured by. */
export const pairsOf = (text: string): ReadonlySet<string> => {
  const words = fold(text.slice(0, 4000)).split(' ');
  return new Set(words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i]!} ${word}`));
};

/** Shared pairs in per cent of all (Jaccard), a whole number. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared === 0 ? 0 : Math.floor((shared * 100) / (a.size + b.size - shared));
}

/** Shared pairs in per cent of the smaller text: a short order may be a part of a long one. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size === 0 ? 0 : Math.floor(([...small].filter((pair) => large.has(pair)).length * 100) / small.size);
}
