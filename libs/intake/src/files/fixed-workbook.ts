import type { Workbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { storedZip } from './stored-zip.js';

/** The bytes of a workbook, the same for the same content: no clock, no name of a machine, parts stored (rules.md, section 6). */
export const workbookBytes = async (workbook: Workbook, on: Date): Promise<Uint8Array> => {
  workbook.creator = 'Minh Chứng';
  workbook.lastModifiedBy = 'Minh Chứng';
  workbook.created = on;
  workbook.modified = on;
  const written = await workbook.xlsx.writeBuffer();
  const parts = unzipSync(new Uint8Array(written));
  const byName = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  return storedZip(Object.fromEntries(byName));
};
