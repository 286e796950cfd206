import type { Worksheet } from 'exceljs';
import type { CellMark } from '../../reading/grid.js';
import { UnreadableFile } from '../unreadable-file.js';
import { cellText } from './cell-text.js';
import type { Merge } from './sheet-xml.js';
import type { SheetPart } from './workbook-parts.js';

export interface SheetCell {
  readonly text: string;
  /** As broken inside the cell. */
  readonly lines: readonly string[];
  readonly marks: readonly CellMark[];
}

/** A row that holds something; its cells by their column, from 1, in order. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
  /** Columns whose text is printed in a row above and merged into this one. */
  readonly fromAbove: ReadonlySet<number>;
}

interface RowInMaking {
  readonly number: number;
  cells: Map<number, SheetCell>;
  readonly fromAbove: Set<number>;
}

/** The rows of a sheet with merged cells undone: over rows the text holds for each, over columns it stands in the first. */
export const sheetRows = (sheet: Worksheet, part: SheetPart): SheetRow[] => {
  const rows = new Map<number, RowInMaking>();
  const hiddenColumns = new Map<number, boolean>();
  const isHidden = (column: number): boolean => {
    const known = hiddenColumns.get(column) ?? sheet.getColumn(column).hidden;
    hiddenColumns.set(column, known);
    return known;
  };
  sheet.eachRow((row, number) => {
    const cells = new Map<number, SheetCell>();
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const { text: printed, error } = cellText(cell.value, cell.numFmt);
      const lines = printed.split('\n');
      const text = lines.join(' ');
      const marks: CellMark[] = [];
      if (part.formulas.has(cell.address)) marks.push('formula');
      if (part.unvalued.has(cell.address)) marks.push('formula-without-value');
      if (error) marks.push('error-value');
      if (text !== '' && (part.hidden || row.hidden || isHidden(column))) marks.push('hidden');
      if (text !== '' || marks.length > 0) cells.set(column, { text, lines, marks });
    });
    if (cells.size > 0) rows.set(number, { number, cells, fromAbove: new Set() });
  });
  undoMerges(rows, part.merges);
  return [...rows.values()];
};

/** Beyond this the merges overlap, which no program writes. */
const MOST_STEPS = 2_000_000;

const undoMerges = (rows: Map<number, RowInMaking>, merges: readonly Merge[]): void => {
  const last = Math.max(0, ...[...rows.keys()].slice(-1));
  let steps = 0;
  for (const { top, left, bottom, right } of merges) {
    const cell = rows.get(top)?.cells.get(left);
    if (cell === undefined || cell.text === '') continue;
    for (let number = top; number <= Math.min(bottom, last); number += 1) {
      if ((steps += 1) > MOST_STEPS) throw new UnreadableFile('damaged');
      const row = rows.get(number);
      if (row === undefined) continue;
      const marks = new Set(cell.marks);
      if (number > top) marks.add('merged');
      if (number > top) row.fromAbove.add(left);
      if (right > left && row.cells.size > 1) marks.add('merged-columns');
      row.cells.set(left, { ...cell, marks: [...marks] });
    }
  }
  for (const row of rows.values()) row.cells = new Map([...row.cells].sort(([a], [b]) => a - b));
};
