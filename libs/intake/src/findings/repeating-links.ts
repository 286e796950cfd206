import { parseDeadline } from '../deadlines/parse-deadline.js';
import type { DeadlineReading } from '../deadlines/deadline-reading.js';
import { deadlinePhrases } from '../prose/deadline-phrase.js';
import { partsOf } from '../prose/sentences.js';
import { fold } from '../units/fold.js';
import { unitsOf, type Differing } from './differences.js';
import type { ReadTask } from './finding.js';
import { likeTexts, pairsOf, titlePairs, type Pairs } from './likeness.js';
import { linkReason } from './link-texts.js';
import type { ProposedLink } from './proposed-link.js';

/** A link with the deadline that the body's sentence gives. */
export interface Repeat {
  readonly link: ProposedLink;
  readonly row: ReadTask;
  readonly body: ReadTask;
  readonly said: DeadlineReading | null;
}

/**
 * How much of the shorter text has to be in the other, by weight. In Directive 04 the sentences that repeat a row stand at
 * 66 and above, the best of the others at 60.
 */
const SAME_ORDER = 65;
/** Fewer pairs of words than that are evidence only beside the same lead ("Triển khai học bạ số"). */
const FEWEST = 4;

/**
 * Sentences of the body that say again what a row of the annex says. One sentence may repeat several rows and one
 * instruction may hold several sentences. The deadline that counts is the sentence's own, else the next one of its
 * paragraph, where the row has a date too: "A. B, hoàn thành trong tháng 2" may be meant for both.
 */
export function repeats(rows: readonly ReadTask[], body: readonly ReadTask[], schoolYearEnd?: string): Repeat[] {
  if (rows.length === 0) return [];
  const sentences = sentencesOf(body);
  const texts = likeTexts(
    rows.map(titlePairs),
    sentences.map(({ pairs }) => pairs),
  );
  const found = new Map<string, Repeat>();
  for (const sentence of sentences)
    for (const { at, contained, shared } of texts.alikeTo(sentence.pairs)) {
      const row = rows[at]!;
      const key = `${sentence.of.address}\n${row.address}`;
      if (contained < SAME_ORDER || found.has(key)) continue;
      if (shared < FEWEST && !sharesLead(sentence.of, row)) continue;
      found.set(key, repeatOf(sentence, row, contained, schoolYearEnd));
    }
  return [...found.values()];
}

interface Sentence {
  readonly of: ReadTask;
  readonly pairs: Pairs;
  /** Deadlines as printed in it, and in the next sentence of the same paragraph that has any. */
  readonly own: readonly string[];
  readonly behind: readonly string[];
}

function sentencesOf(body: readonly ReadTask[]): Sentence[] {
  const parts = body.flatMap((of) => {
    const text = of.row.cells.title?.text ?? '';
    return partsOf(text).map(({ from, to }) => {
      const part = text.slice(from, to);
      const own = deadlinePhrases(part).map(({ text: phrase }) => phrase);
      return { of, own, pairs: pairsOf(own.reduce((rest, phrase) => rest.replace(phrase, ' '), part)) };
    });
  });
  let behind: readonly string[] = [];
  let section: string | null | undefined;
  return parts.reduceRight<Sentence[]>((sentences, part) => {
    if (part.of.row.section !== section) behind = [];
    section = part.of.row.section;
    sentences.unshift({ ...part, behind });
    if (part.own.length > 0) behind = part.own;
    return sentences;
  }, []);
}

function repeatOf({ of, own, behind }: Sentence, row: ReadTask, contained: number, schoolYearEnd?: string): Repeat {
  const readingOf = (words: readonly string[]): DeadlineReading => parseDeadline(words.join('; '), { schoolYearEnd });
  const title = fold(row.row.cells.title?.text ?? '');
  const dated = row.deadline.due_dates.length > 0;
  const binding = own.filter((phrase) => !(dated && title.includes(fold(phrase)) && differ(readingOf([phrase]), row)));
  const words = binding.length > 0 ? binding : dated ? behind : [];
  const said = words.length === 0 ? null : readingOf(words);
  const differs: Differing[] = [
    ...(sameLead(of, row) ? [] : (['lead'] as const)),
    ...(said === null || !differ(said, row) ? [] : (['deadline'] as const)),
  ];
  const link: ProposedLink = {
    kind: 'repeats',
    address: of.address,
    of: 'body',
    earlier: { directiveId: null, directive: null, item: row.address, taskIds: [] },
    differs,
    reason: linkReason('repeats', { percent: contained, differs, silent: said === null ? ['deadline'] : [] }),
    fromBelow: false,
    confidence: 'likely',
  };
  return { link, row, body: of, said };
}

/** A day that the row does not have, or a date against none; one of several dates said alone is no contradiction. */
function differ({ due_dates: said }: DeadlineReading, { deadline }: ReadTask): boolean {
  if (said.length === 0) return false;
  return deadline.due_dates.length === 0
    ? deadline.kind === 'ongoing'
    : said.some((due) => !deadline.due_dates.includes(due));
}

const sharesLead = (a: ReadTask, b: ReadTask): boolean => {
  const others = unitsOf(b.lead);
  return [...unitsOf(a.lead)].some((unit) => others.has(unit));
};

/** Some unit leads in both, or one of the two does not say surely who does. */
const sameLead = (a: ReadTask, b: ReadTask): boolean =>
  unitsOf(a.lead).size === 0 || unitsOf(b.lead).size === 0 || sharesLead(a, b);
