import type { CellMark } from '../../reading/grid.js';
import type { WordElement } from './word-model.js';
import { HIDDEN, KEPT } from './written-out.js';

/** Lines of a paragraph as printed, and what is to be said of them. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: readonly string[];
  readonly marks: readonly CellMark[];
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  /** Of all its paragraphs. */
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly marks: readonly CellMark[];
  /** Where it begins; undefined where the file says nothing of pages. */
  readonly page: number | undefined;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

export type Block = Paragraph | Table;

/** No page of a directive has more columns; a greater span is a mistake. */
const WIDEST = 64;

/** How far the pages have been turned; one for the whole document, whatever portions it is read in. */
export interface Pages {
  /** Breaks of the last print are believed before breaks that were typed: a typed one is printed too. */
  readonly counts: 'printed' | 'typed' | 'none';
  page: number;
}

/** The pages of a written-out document, at its first one. */
export const pagesOf = (xml: string): Pages => ({
  counts: xml.includes(KEPT.page) ? 'printed' : /<w:br\s[^>]*"page"/.test(xml) ? 'typed' : 'none',
  page: 1,
});

/** The paragraphs and tables of a document in printed order. A table inside a cell becomes text of that cell. */
export const blocksOf = (document: WordElement, pages: Pages): Block[] => blocksIn(document.children ?? [], pages);

const blocksIn = (elements: readonly WordElement[], pages: Pages): Block[] =>
  elements.flatMap((element): Block[] => {
    if (element.type === 'table') return [tableOf(element, pages)];
    if (element.type === 'paragraph') return [paragraphOf(element, pages)];
    return blocksIn(element.children ?? [], pages);
  });

const tableOf = (table: WordElement, pages: Pages): Table => ({
  kind: 'table',
  rows: ofType(table.children, 'tableRow').map((row) =>
    ofType(row.children, 'tableCell').map((cell) => cellOf(cell, pages)),
  ),
});

const ofType = (elements: readonly WordElement[] | undefined, type: string): WordElement[] =>
  (elements ?? []).flatMap((element) => (element.type === type ? [element] : ofType(element.children, type)));

const cellOf = (cell: WordElement, pages: Pages): TableCell => {
  const page = pages.counts === 'none' ? undefined : pages.page;
  const blocks = blocksIn(cell.children ?? [], pages);
  const paragraphs = blocks.flatMap((block) => (block.kind === 'table' ? nested(block) : [block]));
  const marks = new Set(paragraphs.flatMap((paragraph) => paragraph.marks));
  if (blocks.some(({ kind }) => kind === 'table')) marks.add('nested-table');
  return {
    paragraphs,
    text: paragraphs.flatMap(({ lines }) => lines).join(' '),
    columns: Math.min(WIDEST, Math.max(1, cell.colSpan || 1)),
    rows: Math.max(1, cell.rowSpan || 1),
    marks: [...marks],
    page,
  };
};

const nested = ({ rows }: Table): Paragraph[] => rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs));

const paragraphOf = (paragraph: WordElement, pages: Pages): Paragraph => {
  const marks = new Set<CellMark>();
  const parts: string[] = [];
  let numbers = false;
  const walk = (element: WordElement): void => {
    if (element.type === 'text') {
      // A number stands before what a deleted paragraph has left in front of it.
      if (numbers) parts.unshift(element.value ?? '');
      else parts.push(asPrinted(element.value ?? ''));
      numbers = false;
    } else if (element.type === 'tab') parts.push(' ');
    else if (element.type === 'break' || element.type === 'bookmarkStart') {
      turnPage(pages, element);
      if (element.type === 'break') parts.push('\n');
      numbers = element.name === KEPT.number;
      if (numbers) marks.add('auto-number');
      if (element.name === KEPT.numberLost) marks.add('auto-number-lost');
    } else {
      if (element.type === 'run' && element.highlight === HIDDEN) marks.add('hidden');
      element.children?.forEach(walk);
    }
  };
  walk({ type: 'paragraph', children: paragraph.children ?? [] });
  const lines = parts
    .join('')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  return { kind: 'paragraph', lines: lines.filter((line) => line !== ''), marks: [...marks] };
};

/** Word's own hyphens: one that may not break a line is a hyphen, one that only may is not printed. */
const asPrinted = (text: string): string => text.replaceAll('\u2011', '-').replaceAll('\u00ad', '');

const turnPage = (pages: Pages, { name, breakType }: WordElement): void => {
  if (pages.counts === 'printed' ? name === KEPT.page : pages.counts === 'typed' && breakType === 'page')
    pages.page += 1;
};
