import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import { workbookBytes } from '../files/fixed-workbook.js';

/** A sheet of these cells, null where one is blank; `shape` merges, hides and formats afterwards. */
export interface SheetShape {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly hidden?: boolean;
  readonly shape?: (sheet: Worksheet) => void;
}

const ANY_DAY = new Date(Date.UTC(2025, 0, 1));

export const xlsxFile = async (...sheets: readonly SheetShape[]): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  for (const [at, { name, rows, hidden, shape }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(name ?? `Sheet${at + 1}`, { state: hidden ? 'hidden' : 'visible' });
    for (const [r, cells] of rows.entries())
      for (const [c, value] of cells.entries()) if (value !== null) sheet.getCell(r + 1, c + 1).value = value;
    shape?.(sheet);
  }
  return workbookBytes(workbook, ANY_DAY);
};
