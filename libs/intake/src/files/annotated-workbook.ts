import type { Cell, Worksheet } from 'exceljs';
import type { FindingSeverity } from '../findings/finding.js';
import { workbookBytes } from './fixed-workbook.js';
import type { AnnotatedColumn, AnnotatedHead, AnnotatedRow, Annotation } from './annotated-row.js';
import { CAPTIONS, type Captions } from './annotated-captions.js';

const COLUMNS: readonly (readonly [column: AnnotatedColumn, width: number])[] = [
  ['no', 8],
  ['title', 60],
  ['lead', 28],
  ['coordinating', 28],
  ['deadline', 24],
  ['product', 28],
];
const NOTE_WIDTH = 30;
const FILLS: Readonly<Record<FindingSeverity, string>> = { error: 'FFF8D0D0', warning: 'FFFFE8B8', info: 'FFDCEBFA' };
const GRAVEST_FIRST: readonly FindingSeverity[] = ['error', 'warning', 'info'];
/** What a cell of a workbook can hold. */
const LONGEST = 32_767;

/**
 * The rows that were read as an .xlsx, beside every cell what was found about it: in a column of its own, as a colour and
 * as a comment in both languages; last on-time days as real dates; a second sheet for the document. The same input gives
 * the same bytes. Every text is a text, also one that begins like a formula.
 */
export const annotatedWorkbook = async (rows: readonly AnnotatedRow[], head: AnnotatedHead): Promise<Uint8Array> => {
  const captions = CAPTIONS[head.language];
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  writeRows(workbook.addWorksheet(captions.rows, { views: [{ state: 'frozen', ySplit: 1 }] }), rows, captions, head);
  writeDocument(workbook.addWorksheet(captions.document), captions, head);
  return workbookBytes(workbook, new Date(`${head.on}T00:00:00Z`));
};

const writeRows = (sheet: Worksheet, rows: readonly AnnotatedRow[], captions: Captions, head: AnnotatedHead): void => {
  const days = Math.max(1, ...rows.map(({ dueDates }) => dueDates.length));
  const layout = [
    { caption: captions.address, width: 10 },
    ...COLUMNS.flatMap(([column, width]) => [
      { caption: captions.columns[column], width },
      { caption: captions.note, width: NOTE_WIDTH },
      ...(column === 'deadline'
        ? Array.from({ length: days }, (_, n) => ({ caption: captions.due(n + 1, days), width: 14 }))
        : []),
    ]),
  ];
  for (const [at, { caption, width }] of layout.entries()) {
    sheet.getColumn(at + 1).width = width;
    writeText(sheet.getCell(1, at + 1), caption).font = { bold: true };
  }
  for (const [n, { address, cells, dueDates }] of rows.entries()) {
    let at = 1;
    const next = (): Cell => sheet.getCell(n + 2, at++);
    writeText(next(), address);
    for (const [column] of COLUMNS) {
      const { text, findings } = cells[column];
      const cell = writeText(next(), text ?? '');
      writeText(next(), findings.map((finding) => finding[head.language]).join('\n'));
      if (findings.length > 0) annotate(cell, findings, captions);
      if (column === 'deadline') for (let day = 0; day < days; day += 1) writeDay(next(), dueDates[day]);
    }
  }
};

const writeText = (cell: Cell, text: string): Cell => {
  cell.numFmt = '@';
  cell.alignment = { wrapText: true, vertical: 'top' };
  if (text !== '') cell.value = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return cell;
};

const writeDay = (cell: Cell, day: string | undefined): void => {
  if (day === undefined) return;
  cell.value = new Date(`${day}T00:00:00Z`);
  cell.numFmt = 'dd/mm/yyyy';
  cell.alignment = { vertical: 'top' };
};

const gravest = (findings: readonly Annotation[]): FindingSeverity =>
  GRAVEST_FIRST.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info';

const annotate = (cell: Cell, findings: readonly Annotation[], captions: Captions): void => {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[gravest(findings)] } };
  const texts = findings.map(({ severity, vi, en }) => `${captions.severity[severity]}: ${vi}\n${en}`);
  cell.note = { texts: [{ text: texts.join('\n') }] };
};

const writeDocument = (
  sheet: Worksheet,
  captions: Captions,
  { number, title, findings, language }: AnnotatedHead,
): void => {
  for (const [at, width] of [18, 14, 90].entries()) sheet.getColumn(at + 1).width = width;
  const write = (row: number, texts: readonly (string | null)[]): void =>
    texts.forEach((text, at) => void writeText(sheet.getCell(row, at + 1), text ?? ''));
  write(1, [captions.number, '', number]);
  write(2, [captions.title, '', title]);
  write(4, [captions.place, captions.gravity, captions.note]);
  sheet.getRow(4).font = { bold: true };
  for (const [n, { place, severity, ...said }] of findings.entries()) {
    write(n + 5, [place, captions.severity[severity], said[language]]);
    sheet.getCell(n + 5, 2).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[severity] } };
  }
};
