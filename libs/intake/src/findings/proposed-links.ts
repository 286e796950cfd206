import { referenceKey } from '../document/references.js';
import type { DirectiveHead } from '../types.js';
import { amendingLinks } from './amending-links.js';
import type { EarlierTask, ReadTask, Standing } from './finding.js';
import type { ProposedLink } from './proposed-link.js';
import type { Repeat } from './repeating-links.js';

/**
 * All links of a document, those of its rows first. The same document read again is not linked to itself, nor to what it
 * replaces as a whole.
 */
export const proposedLinks = (
  { number, supersedes }: Pick<DirectiveHead, 'number' | 'supersedes'>,
  rows: readonly ReadTask[],
  repeated: readonly Repeat[],
  earlier: readonly EarlierTask[],
  standing: Standing,
): ProposedLink[] => {
  const replaced = supersedes.map(({ key }) => key);
  const own = number === null ? [] : [referenceKey(number)];
  return [...amendingLinks(rows, earlier, standing, [...replaced, ...own]), ...repeated.map(({ link }) => link)];
};
