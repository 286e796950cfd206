import type { Words } from './tokens.js';

const EDGE = new Set('trong truoc tu den toi vao hoan thanh thuc hien va theo ngay cham nhat'.split(' '));

/** What a milestone is about: the words between the date before it and its own, without prepositions at the end. */
export function labelOf({ text, tokens }: Words, from: number, to: number): string {
  let first = from;
  let last = to - 1;
  const isEdge = (at: number): boolean => tokens[at]!.kind === 'mark' || EDGE.has(tokens[at]!.text);
  while (first <= last && tokens[first]!.kind === 'mark') first += 1;
  while (first <= last && EDGE.has(tokens[first]!.text)) first += 1;
  while (last >= first && isEdge(last)) last -= 1;
  return last < first ? '' : text.slice(tokens[first]!.at, tokens[last]!.end).replace(/\s+/gu, ' ');
}
