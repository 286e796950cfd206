import type { Workbook } from 'exceljs';
import { documentOf } from '../../read-document.js';
import type { Head } from '../../reading/header.js';
import { linesOf } from '../../reading/lines.js';
import { named } from '../../reading/read-table.js';
import type { Cell, PrintedDocument } from '../../types.js';
import { MOST_ROWS } from '../limits.js';
import type { OfficePackage } from '../office-package.js';
import { PrintedText } from '../printed-text.js';
import { UnreadableFile } from '../unreadable-file.js';
import { sheetRows, type SheetRow } from './sheet-rows.js';
import { tableByWidth, tableWithHeader, writeTable, type SheetTable } from './sheet-table.js';
import { workbookParts, type WorkbookParts } from './workbook-parts.js';

interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/**
 * Reads an opened .xlsx: the first sheet that has a table with a header, a visible one before a hidden one. Other sheets
 * that hold something are named among the leftovers. Without any table the text of all sheets is prose.
 */
export const readXlsx = async (file: OfficePackage, answered?: readonly Head[]): Promise<PrintedDocument> => {
  const parts = workbookParts(file);
  const rows = parts.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  if (rows > MOST_ROWS) throw new UnreadableFile('too-many-rows', { rows, limit: MOST_ROWS });
  const sheets = (await sheetsOf(parts)).filter(({ rows: own }) => own.length > 0);
  if (sheets.length === 0) throw new UnreadableFile('no-text');
  const found = foundIn(sheets, tableWithHeader) ?? foundIn(sheets, tableByWidth);
  return found === undefined ? prose(sheets) : tableDocument(found.sheet, found.table, sheets, answered);
};

/** Visible sheets first. */
const sheetsOf = async (parts: WorkbookParts): Promise<Sheet[]> => {
  const workbook = await loaded(parts.bytes());
  const read = parts.sheets.map((part, at) => {
    const sheet = workbook.worksheets[at];
    return { name: part.name, hidden: part.hidden, rows: sheet === undefined ? [] : sheetRows(sheet, part) };
  });
  return [...read.filter(({ hidden }) => !hidden), ...read.filter(({ hidden }) => hidden)];
};

const loaded = async (bytes: Uint8Array): Promise<Workbook> => {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    // The types of the library name an ArrayBuffer; it reads any bytes.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch {
    // Of the parts it is given, well-formed as tags go, the library throws only on what is no spreadsheet.
    throw new UnreadableFile('damaged');
  }
  return workbook;
};

const foundIn = (
  sheets: readonly Sheet[],
  find: (rows: readonly SheetRow[]) => SheetTable | null,
): { sheet: Sheet; table: SheetTable } | undefined => {
  for (const sheet of sheets) {
    const table = find(sheet.rows);
    if (table !== null) return { sheet, table };
  }
  return undefined;
};

const tableDocument = (
  sheet: Sheet,
  table: SheetTable,
  sheets: readonly Sheet[],
  answered?: readonly Head[],
): PrintedDocument => {
  const text = new PrintedText();
  writeText(text, sheet.rows.slice(0, table.first));
  text.blank();
  const grid = writeTable(sheet.rows, table, sheet.name, text);
  writeText(text, sheet.rows.slice(table.last + 1));
  const printed = text.text();
  const document = documentOf(printed, linesOf(printed), named('xlsx-sheet', grid, answered));
  const others = sheets
    .filter((other) => other !== sheet)
    .map(({ name }): Cell => ({ text: name, places: [{ line: 1, sheet: name }] }));
  return { ...document, leftovers: [...document.leftovers, ...others] };
};

const prose = (sheets: readonly Sheet[]): PrintedDocument => {
  const text = new PrintedText();
  for (const { rows } of sheets) writeText(text, rows);
  const printed = text.text();
  if (text.isEmpty) throw new UnreadableFile('no-text');
  return documentOf(printed, linesOf(printed), null);
};

/** Around a table every cell is a paragraph. */
const writeText = (text: PrintedText, rows: readonly SheetRow[]): void => {
  for (const { cells, fromAbove } of rows)
    for (const [column, cell] of cells) if (!fromAbove.has(column)) text.paragraph(cell.lines);
};
