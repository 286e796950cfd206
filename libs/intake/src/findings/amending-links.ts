import { referenceKey } from '../document/references.js';
import type { EarlierTask, ReadTask, Standing } from './finding.js';
import { unitsOf, type Differing } from './differences.js';
import { likeTexts, pairsOf, titlePairs, type Alike } from './likeness.js';
import { linkReason } from './link-texts.js';
import type { ProposedLink } from './proposed-link.js';

/**
 * How much of the shorter text has to be in the other, by weight. In Notice 4318 against Directive 04 the five links that a
 * reader would draw stand at 89, 84, 81, 61 and (same lead) 39; the best of the others at 33, with the same lead at 21.
 */
const LIKE = 45;
/** Fewer pairs of words than that are no evidence. */
const FEWEST = 4;
const LIKE_WITH_SAME_LEAD = 36;
/** From here on a link is likely, below it doubtful. */
const MUCH_ALIKE = 60;

/**
 * The one earlier task that a row most resembles, for each row that resembles one enough. Left out are tasks of directives
 * that the document replaces as a whole, and those that its issuer may not move at all: it leads them, or stands below
 * every lead (rules.md, section 3). They are carried out by this document, not changed.
 */
export function amendingLinks(
  rows: readonly ReadTask[],
  earlier: readonly EarlierTask[],
  standing: Standing,
  supersedes: readonly string[],
): ProposedLink[] {
  const movable = earlier.filter(
    (task) => mayMove(task, standing) && !supersedes.includes(referenceKey(task.directive)),
  );
  if (movable.length === 0) return [];
  const titles = rows.map(titlePairs);
  const texts = likeTexts(
    movable.map(({ title }) => pairsOf(title)),
    titles,
  );
  return rows.flatMap((row, i) => {
    const leads = unitsOf(row.lead);
    const sameLead = ({ at }: Alike): boolean => movable[at]!.leads.some((unit) => leads.has(unit));
    const [best] = texts
      .alikeTo(titles[i]!)
      .filter((one) => one.shared >= FEWEST && one.contained >= (sameLead(one) ? LIKE_WITH_SAME_LEAD : LIKE));
    return best === undefined ? [] : [linkOf(row, movable[best.at]!, best, sameLead(best), standing)];
  });
}

function linkOf(
  row: ReadTask,
  earlier: EarlierTask,
  { contained }: Alike,
  sameLead: boolean,
  standing: Standing,
): ProposedLink {
  const { directiveId, directive, item, taskIds } = earlier;
  const silent: Differing[] = [
    ...(unitsOf(row.lead).size === 0 ? (['lead'] as const) : []),
    ...(saysNothing(row) ? (['deadline'] as const) : []),
  ];
  const other: Differing[] = [
    ...(sameLead ? [] : (['lead'] as const)),
    ...(row.deadline.due_dates.join() === earlier.due.join() ? [] : (['deadline'] as const)),
  ];
  const differs = other.filter((field) => !silent.includes(field));
  const own = standing.issuer === null ? null : standing.rankOf(standing.issuer);
  const fromBelow = own !== null && earlier.issuerRank !== null && own > earlier.issuerRank;
  return {
    kind: 'amends',
    address: row.address,
    of: 'row',
    earlier: { directiveId, directive, item, taskIds },
    differs,
    reason: linkReason('amends', { percent: contained, differs, silent }),
    fromBelow,
    confidence: contained >= MUCH_ALIKE ? 'likely' : 'doubtful',
  };
}

/** A row without a deadline leaves the earlier one as it is. */
const saysNothing = ({ deadline }: ReadTask): boolean => deadline.kind === 'none' && deadline.due_dates.length === 0;

function mayMove({ leads }: EarlierTask, { issuer, rankOf }: Standing): boolean {
  if (issuer === null) return true;
  const own = rankOf(issuer);
  const isAbove = (lead: string): boolean => (rankOf(lead) ?? Infinity) < (own ?? -Infinity);
  return !leads.includes(issuer) && !(leads.length > 0 && leads.every(isAbove));
}
