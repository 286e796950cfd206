import { attribute, tagsOf, type Tag } from '../xml-tags.js';
import type { StyleNumbers } from './numbering.js';
import type { NumberLabels } from './number-text.js';

/** Names of the bookmarks that carry through the library what it drops. Word allows no colon in a name, so none is a user's. */
export const KEPT = { number: 'kept:number', numberLost: 'kept:number-lost', page: 'kept:page' } as const;

/** Set as a highlight, which the library keeps, on text that Word hides, which the library does not know. */
export const HIDDEN = 'kept:hidden';

/** Never part of the text: deleted and moved away, drawn, or there for programs. Of alternatives the plainest is printed. */
const UNPRINTED = new Set(
  'w:del w:moveFrom w:drawing w:object w:instrText w:tblPr w:tblPrEx w:tblGrid w:sectPr w:sdtPr w:sdtEndPr mc:Choice'.split(
    ' ',
  ),
);
/** Elements whose attributes say nothing of the text. */
const BARE = new Set('w:p w:r w:t w:tbl w:tr w:tc w:ins w:moveTo w:hyperlink w:smartTag'.split(' '));
const PROPERTIES = new Set('w:pPr w:rPr w:tcPr w:trPr'.split(' '));
const REFERENCES = /\s(?:r|o):(?:id|embed|link|pict|href|relid)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** What the properties of one paragraph, run, cell or row say of its text. */
interface Properties {
  readonly of: string;
  numId: string | undefined;
  level: number;
  style: string | undefined;
  deleted: boolean;
  hidden: boolean;
  /** Of a cell: over how many columns and rows it is merged, as XML. */
  merged: string;
}

/**
 * `word/document.xml` cut down to its text and tables, with written out what mammoth loses: numbers that Word counts instead
 * of storing (mammoth keeps only how deep a list is), the page breaks of the last print, and hidden text. Nothing is left
 * that refers to another part, so that no picture, link or object is ever looked up; and a library that builds a tree of
 * everything has a tenth to build. Prefixes are those that Word, LibreOffice and Google write.
 */
export const writtenOut = (xml: string, labels: NumberLabels, styles: StyleNumbers): string => {
  const done: string[] = [];
  let out: string[] = [];
  const path: string[] = [];
  let textFrom = -1;
  let dropped = -1;
  let properties: (Properties & { depth: number }) | undefined;
  for (const tag of tagsOf(xml)) {
    const { name, kind } = tag;
    if (kind === 'close') path.pop();
    if (dropped >= 0) {
      if (kind === 'close' && path.length === dropped) dropped = -1;
    } else if (properties !== undefined) {
      if (kind === 'close' && path.length === properties.depth) {
        out.push(saidBy(properties, labels, styles));
        properties = undefined;
      } else if (kind !== 'close') take(properties, tag, path);
    } else if (UNPRINTED.has(name)) {
      if (kind === 'open') dropped = path.length;
    } else if (PROPERTIES.has(name)) {
      if (kind === 'open') properties = { ...none(name), depth: path.length };
    } else if (name === 'w:lastRenderedPageBreak') {
      if (kind !== 'close') out.push(bookmark(KEPT.page));
    } else {
      if (name === 'w:t' && kind === 'close' && textFrom >= 0) out.push(xml.slice(textFrom, tag.start));
      textFrom = name === 'w:t' && kind === 'open' ? tag.end : -1;
      out.push(
        kind !== 'close' && BARE.has(name)
          ? `<${name}${kind === 'empty' ? '/>' : '>'}`
          : tag.text.replace(REFERENCES, ''),
      );
    }
    if (kind === 'open') path.push(name);
    if (out.length > AT_ONCE) {
      done.push(out.join(''));
      out = [];
    }
  }
  return done.join('') + out.join('');
};

/** Small pieces cost more than their text: they are joined before there are many. */
const AT_ONCE = 10_000;

const none = (of: string): Properties => ({
  of,
  numId: undefined,
  level: 0,
  style: undefined,
  deleted: false,
  hidden: false,
  merged: '',
});

/** What a tracked change has replaced stands deeper than what holds now. */
const take = (properties: Properties, { name, text }: Tag, path: readonly string[]): void => {
  const [parent, above] = [path.at(-1), path.at(-2)];
  if (parent === 'w:pPr' && above === 'w:p') {
    if (name === 'w:pStyle') properties.style = value(text);
  } else if (parent === 'w:numPr' && above === 'w:pPr' && path.at(-3) === 'w:p') {
    if (name === 'w:ilvl') properties.level = Number(value(text) ?? 0) || 0;
    if (name === 'w:numId') properties.numId = value(text);
  } else if (name === 'w:del' && (parent === 'w:trPr' || (parent === 'w:rPr' && above === 'w:pPr')))
    properties.deleted = true;
  else if (name === 'w:vanish' && parent === 'w:rPr' && above === 'w:r')
    properties.hidden = !/^(?:0|false|off)$/.test(value(text) ?? '');
  else if (parent === 'w:tcPr' && (name === 'w:gridSpan' || name === 'w:vMerge')) properties.merged += text;
};

const saidBy = (properties: Properties, labels: NumberLabels, styles: StyleNumbers): string => {
  const { of, deleted, hidden, merged } = properties;
  if (of === 'w:pPr') return deleted ? '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : numberRun(properties, labels, styles);
  if (of === 'w:trPr') return deleted ? '<w:trPr><w:del/></w:trPr>' : '';
  if (of === 'w:tcPr') return merged === '' ? '' : `<w:tcPr>${merged}</w:tcPr>`;
  return hidden ? `<w:rPr><w:highlight w:val="${HIDDEN}"/></w:rPr>` : '';
};

const numberRun = ({ numId, level, style }: Properties, labels: NumberLabels, styles: StyleNumbers): string => {
  const named = numId === undefined ? styles.get(style ?? '') : { numId, level };
  if (named === undefined || named.numId === '0') return '';
  const label = labels(named.numId, named.level);
  if (label === null) return bookmark(KEPT.numberLost);
  if (label === '') return '';
  const escaped = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `${bookmark(KEPT.number)}<w:r><w:t>${escaped}</w:t></w:r>`;
};

const bookmark = (name: string): string => `<w:bookmarkStart w:name="${name}"/>`;

const value = (tag: string): string | undefined => attribute(tag, 'w:val');
