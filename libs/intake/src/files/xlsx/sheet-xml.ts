import { UnreadableFile } from '../unreadable-file.js';
import { attribute, tagsOf, type Tag } from '../xml-tags.js';

/** A sheet with only what is read of it, and what was taken out of the XML and said here instead. */
export interface SheetXml {
  /** Columns and cells with a value; blank cells and rows, formulas, links, pictures and rules are gone. */
  readonly xml: string;
  /** Rows that hold a value. */
  readonly rows: number;
  readonly merges: readonly Merge[];
  /** Addresses (`F12`) of cells whose value is that of a formula, and of those whose formula was never computed. */
  readonly formulas: ReadonlySet<string>;
  readonly unvalued: ReadonlySet<string>;
}

/** From which row and column to which, both included, from 1. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const [MOST_SHEET_ROWS, MOST_SHEET_COLUMNS] = [1_048_576, 16_384];

interface Cell {
  readonly opens: string;
  readonly address: string;
  readonly parts: string[];
  from: number;
  formula: boolean;
  value: boolean;
}

/**
 * Cuts a worksheet down before the library loads it, so that a file pays for its values and not for its formatted blanks.
 * A formula without a value keeps its cell, empty; rows and cells without an address get the next one (ECMA-376 18.3.1).
 */
export const sheetXml = (xml: string): SheetXml => {
  const out: string[] = [];
  const merges: Merge[] = [];
  const formulas = new Set<string>();
  const unvalued = new Set<string>();
  let rows = 0;
  let row = { opens: '', number: 0, column: 0, cells: [] as string[] };
  let cell: Cell | undefined;
  for (const tag of tagsOf(xml)) {
    const opens = tag.kind !== 'close';
    if (cell === undefined) {
      if (tag.local === 'col' && opens) out.push(tag.text);
      else if (tag.local === 'row' && opens) row = opened(tag, row.number);
      else if (tag.local === 'c' && tag.kind === 'open') {
        row.column = columnOf(attribute(tag.text, 'r')) ?? row.column + 1;
        cell = cellAt(tag, row);
      } else if (tag.local === 'c' && tag.kind === 'empty')
        row.column = columnOf(attribute(tag.text, 'r')) ?? row.column + 1;
      else if (tag.local === 'mergeCell' && opens) merges.push(mergeOf(attribute(tag.text, 'ref') ?? ''));
      if (tag.local === 'cols' || tag.local === 'sheetData' || tag.local === 'worksheet') out.push(tag.text);
      if (tag.local === 'row' && tag.kind === 'close' && row.cells.length > 0) {
        out.push(row.opens, ...row.cells, '</row>');
        rows += 1;
      }
    } else if (tag.local === 'f') {
      cell.formula = true;
      if (opens) cell.parts.push(xml.slice(cell.from, tag.start));
      cell.from = tag.end;
    } else if (tag.local === 'c') {
      cell.parts.push(xml.slice(cell.from, tag.end));
      if (cell.formula) (cell.value ? formulas : unvalued).add(cell.address);
      if (cell.value || cell.formula) row.cells.push(cell.opens, ...cell.parts);
      cell = undefined;
    } else if (tag.local === 'v' || tag.local === 'is') cell.value = true;
  }
  return { xml: out.join(''), rows, merges, formulas, unvalued };
};

const opened = (tag: Tag, last: number): { opens: string; number: number; column: number; cells: string[] } => {
  const number = Number(attribute(tag.text, 'r') ?? last + 1);
  if (!Number.isInteger(number) || number < 1 || number > MOST_SHEET_ROWS) throw new UnreadableFile('damaged');
  const hidden = /\shidden\s*=\s*["'](?:1|true)["']/.test(tag.text) ? ' hidden="1"' : '';
  return { opens: `<row r="${number}"${hidden}>`, number, column: 0, cells: [] };
};

const cellAt = (tag: Tag, { number, column }: { number: number; column: number }): Cell => {
  const address = `${lettersOf(column)}${number}`;
  const [style, type] = [attribute(tag.text, 's'), attribute(tag.text, 't')];
  // A day written as text (t="d") would be taken for the number it begins with.
  const kind = type === undefined ? '' : ` t="${type === 'd' ? 'str' : type}"`;
  const opens = `<c r="${address}"${style === undefined ? '' : ` s="${Number(style) || 0}"`}${kind}>`;
  return { opens, address, parts: [], from: tag.end, formula: false, value: false };
};

const columnOf = (address: string | undefined): number | undefined => {
  if (address === undefined) return undefined;
  const letters = /^([A-Z]{1,3})\d+$/.exec(address)?.[1];
  const column = letters === undefined ? 0 : [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  if (column < 1 || column > MOST_SHEET_COLUMNS) throw new UnreadableFile('damaged');
  return column;
};

const lettersOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1);

const mergeOf = (ref: string): Merge => {
  const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(ref) ?? [];
  if (from === undefined || top === undefined) throw new UnreadableFile('damaged');
  const left = columnOf(`${from}1`) ?? 1;
  return { top: Number(top), left, bottom: Number(bottom ?? top), right: columnOf(`${to ?? from}1`) ?? left };
};
