import { DEEPEST_XML } from './limits.js';
import { UnreadableFile } from './unreadable-file.js';
import { unescaped } from './xml-text.js';

/** A tag as it stands in the text; what is between two tags is text. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** With its prefix: `w:p`. */
  readonly name: string;
  /** Without it: `p`. */
  readonly local: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The tags of an XML text in order, in one pass and linear time. Comments and instructions are skipped. Text that is
 * not well-formed as tags go, or nested deeper than any document, is refused.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  const open: string[] = [];
  for (let start = xml.indexOf('<'); start >= 0;) {
    const special = skipped(xml, start);
    const end = special ?? tagEnd(xml, start);
    if (special === undefined) {
      const tag = tagAt(xml, start, end);
      if (tag.kind === 'open') open.push(tag.name);
      if (tag.kind === 'close' && open.pop() !== tag.name) throw new UnreadableFile('damaged');
      if (open.length > DEEPEST_XML) throw new UnreadableFile('damaged');
      yield tag;
    }
    start = xml.indexOf('<', end);
  }
  if (open.length > 0) throw new UnreadableFile('damaged');
}

const SKIPPED = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

const skipped = (xml: string, start: number): number | undefined => {
  if (xml[start + 1] !== '!' && xml[start + 1] !== '?') return undefined;
  for (const [opens, closes] of SKIPPED)
    if (xml.startsWith(opens, start)) {
      const at = xml.indexOf(closes, start);
      if (at < 0) throw new UnreadableFile('damaged');
      return at + closes.length;
    }
  return undefined;
};

/** Past the `>` that ends the tag: one in quotes belongs to an attribute. */
const tagEnd = (xml: string, start: number): number => {
  for (let at = start + 1; at < xml.length; at += 1) {
    const letter = xml[at];
    if (letter === '>') return at + 1;
    if (letter === '<') break;
    if (letter === '"' || letter === "'") {
      at = xml.indexOf(letter, at + 1);
      if (at < 0) break;
    }
  }
  throw new UnreadableFile('damaged');
};

const ENDS_NAME = new Set([' ', '\t', '\n', '\r', '/', '>']);

const tagAt = (xml: string, start: number, end: number): Tag => {
  const closes = xml[start + 1] === '/';
  const from = closes ? start + 2 : start + 1;
  let to = from;
  while (to < end && !ENDS_NAME.has(xml[to] ?? '')) to += 1;
  if (to === from) throw new UnreadableFile('damaged');
  const name = xml.slice(from, to);
  const kind = closes ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
  return { kind, name, local: name.slice(name.indexOf(':') + 1), text: xml.slice(start, end), start, end };
};

/** The value of an attribute by its full name; undefined where it has none. */
export const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
};
