import { fold } from '../units/fold.js';
import type { ReadTask } from './finding.js';

/** The pairs of neighbouring words of a text: what its likeness to another is measured by. */
export type Pairs = ReadonlySet<string>;

export const pairsOf = (text: string): Pairs => {
  const words = fold(text.slice(0, 4000)).split(' ');
  return new Set(words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i]!} ${word}`));
};

const pairsByTask = new WeakMap<object, Pairs>();

/** The pairs of a row's text, taken once for all that is compared with it. */
export function titlePairs(task: ReadTask): Pairs {
  const known = pairsByTask.get(task) ?? pairsOf(task.row.cells.title?.text ?? '');
  pairsByTask.set(task, known);
  return known;
}

/** A text of the collection that is like the one asked about. */
export interface Alike {
  /** Its place in the collection. */
  readonly at: number;
  readonly shared: number;
  /** Shared weight in per cent of the lighter text's: a short order may be a part of a long one. */
  readonly contained: number;
  /** Shared weight in per cent of both together (Jaccard). */
  readonly alike: number;
}

export interface LikeTexts {
  /** The most alike texts, best contained first; those that share fewer than three pairs are left out. */
  alikeTo(pairs: Pairs): readonly Alike[];
}

const FEWEST = 3;
/** How many are weighed to the end. */
const MOST = 12;

/**
 * A collection of texts to compare others with. A pair weighs the more the fewer texts have it (inverse document
 * frequency): "Bộ Công an" says little, "Học bạ số" much. `beside` are the texts that will be compared with these; a pair
 * that stands once on each side is as rare as one that stands once.
 * Pairs that every so many texts have nominate nobody, so that the work does not grow with the square of the collection.
 */
export function likeTexts(texts: readonly Pairs[], beside: readonly Pairs[] = []): LikeTexts {
  const known = weighed(texts, beside);
  const unknown = Math.log((texts.length + beside.length + 1) * 2);
  const sum = (pairs: Iterable<string>): number => {
    let weight = 0;
    for (const pair of pairs) weight += known.get(pair)?.weight ?? unknown;
    return weight;
  };
  const weights = texts.map(sum);
  const common = 64 + Math.ceil(texts.length / 20);
  const rare = new Float64Array(texts.length);
  const alikeTo = (pairs: Pairs): readonly Alike[] => {
    const met: number[] = [];
    for (const pair of pairs) {
      const { places = [], weight = 0 } = known.get(pair) ?? {};
      if (places.length > common) continue;
      for (const at of places) {
        if (rare[at] === 0) met.push(at);
        rare[at]! += weight;
      }
    }
    const weighty = [...pairs].map((pair) => [pair, known.get(pair)?.weight ?? unknown] as const);
    const own = weighty.reduce((all, [, weight]) => all + weight, 0);
    const lighter = (at: number): number => Math.min(own, weights[at]!);
    const nominated = met
      .filter((at) => rare[at]! * ENOUGH >= lighter(at))
      .map((at) => ({ at, share: rare[at]! / lighter(at) }))
      .sort((a, b) => b.share - a.share || a.at - b.at)
      .slice(0, MOST);
    for (const at of met) rare[at] = 0;
    return nominated
      .map(({ at }): Alike => {
        let [shared, weight] = [0, 0];
        for (const [pair, its] of weighty)
          if (texts[at]!.has(pair)) {
            shared += 1;
            weight += its;
          }
        const percent = (of: number): number => (of <= 0 ? 0 : Math.floor((weight * 100) / of + 1e-9));
        const alike = percent(own + weights[at]! - weight);
        return { at, shared, contained: percent(lighter(at)), alike };
      })
      .filter(({ shared }) => shared >= FEWEST)
      .sort((a, b) => b.contained - a.contained || b.shared - a.shared || a.at - b.at);
  };
  return { alikeTo };
}

/** A text is nominated by pairs that not everybody has: by a fifth of the lighter text's weight at least. */
const ENOUGH = 5;

interface Weighed {
  readonly places: readonly number[];
  readonly weight: number;
}

function weighed(texts: readonly Pairs[], beside: readonly Pairs[]): ReadonlyMap<string, Weighed> {
  const places = new Map<string, number[]>();
  for (const [at, pairs] of texts.entries())
    for (const pair of pairs) {
      const having = places.get(pair);
      if (having === undefined) places.set(pair, [at]);
      else having.push(at);
    }
  const also = new Map<string, number>();
  for (const pairs of beside) for (const pair of pairs) also.set(pair, (also.get(pair) ?? 0) + 1);
  const all = texts.length + beside.length + 1;
  const known = new Map<string, Weighed>();
  for (const pair of new Set([...places.keys(), ...also.keys()])) {
    const [here, there] = [places.get(pair) ?? [], also.get(pair) ?? 0];
    const having = here.length + there - (here.length > 0 && there > 0 ? 1 : 0);
    known.set(pair, { places: here, weight: Math.log(all / (having + 0.5)) });
  }
  return known;
}
