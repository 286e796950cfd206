import { afterEach, describe, expect, it, jest } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { readDocument } from '../read-document.js';
import { asText } from '../testing/one-document.js';
import { understand } from '../understand.js';
import { readFile } from './read-file.js';
import { annotationsOf, type AnnotatedHead, type AnnotatedRow } from './annotated-row.js';
import { annotatedWorkbook } from './annotated-workbook.js';

const HEAD: AnnotatedHead = {
  language: 'vi',
  on: '2025-03-10',
  number: '31/KH-UBND',
  title: 'Dựng lại các bến đò',
  findings: [{ severity: 'warning', vi: 'Văn bản nói 6, tìm thấy 5.', en: 'It says 6; 5 were found.', place: null }],
};
const blank = { text: null, findings: [] };
const row = (changed: Partial<AnnotatedRow['cells']>, dueDates: readonly string[] = []): AnnotatedRow => ({
  address: 'A.1',
  cells: { no: blank, title: blank, lead: blank, coordinating: blank, deadline: blank, product: blank, ...changed },
  dueDates,
});
const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
};
const line = (sheet: ExcelJS.Worksheet, number: number): unknown[] => {
  const values: unknown[] = [];
  sheet.getRow(number).eachCell((cell) => values.push(cell.value));
  return values;
};

/** Everything but the date: the library waits for its streams. */
const CLOCKLESS = [
  'nextTick',
  'performance',
  'hrtime',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

describe('the annotated file of an import', () => {
  afterEach(() => void jest.useRealTimers());

  it('has a finding beside its cell: as text, as a colour and as a comment in both languages', async () => {
    const lead = {
      text: 'Sở Xây',
      findings: [
        { severity: 'info', vi: 'Gần giống.', en: 'Nearly the same.' },
        { severity: 'error', vi: 'Không rõ đơn vị.', en: 'Unknown unit.' },
      ],
    } as const;
    const sheet = (await opened(await annotatedWorkbook([row({ lead })], HEAD))).worksheets[0]!;
    expect(line(sheet, 2)).toEqual(['A.1', 'Sở Xây', 'Gần giống.\nKhông rõ đơn vị.']);
    const cell = sheet.getCell('F2');
    expect(cell.value).toBe('Sở Xây');
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFF8D0D0' } });
    expect(JSON.stringify(cell.note)).toContain('Lỗi: Không rõ đơn vị.\\nUnknown unit.');
  });

  it('has a column for every last on-time day, each a real date', async () => {
    const rows = [row({}, ['2025-03-31', '2025-09-30']), row({}, ['2025-12-31'])];
    const sheet = (await opened(await annotatedWorkbook(rows, HEAD))).worksheets[0]!;
    expect(line(sheet, 1).filter((caption) => String(caption).startsWith('Ngày'))).toEqual([
      'Ngày cuối đúng hạn (1)',
      'Ngày cuối đúng hạn (2)',
    ]);
    expect(line(sheet, 2)).toEqual(['A.1', new Date('2025-03-31'), new Date('2025-09-30')]);
    expect(sheet.getCell('L3').numFmt).toBe('dd/mm/yyyy');
  });

  it('tells of the document on a second sheet, in the language asked for', async () => {
    const [vi, en] = await Promise.all(
      (['vi', 'en'] as const).map(async (language) => opened(await annotatedWorkbook([], { ...HEAD, language }))),
    );
    expect(line(vi!.getWorksheet('Toàn văn bản')!, 5)).toEqual(['Cảnh báo', 'Văn bản nói 6, tìm thấy 5.']);
    expect(line(en!.getWorksheet('Document')!, 5)).toEqual(['Warning', 'It says 6; 5 were found.']);
  });

  it.each(['=1+1', '+84', '-', '@SUM(A1)', '=HYPERLINK("http://x")'])('keeps %s a text', async (text) => {
    const bytes = await annotatedWorkbook([row({ title: { text, findings: [] } })], HEAD);
    const cell = (await opened(bytes)).worksheets[0]!.getCell('D2');
    expect([cell.type, cell.value, cell.numFmt]).toEqual([ExcelJS.ValueType.String, text, '@']);
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).not.toContain('<f>');
  });

  it('comes out with the same bytes every time, its parts stored', async () => {
    const understood = understand(readDocument(asText()));
    const { rows, document } = annotationsOf(understood);
    const make = () => annotatedWorkbook(rows, { ...HEAD, findings: document });
    const first = await make();
    jest.useFakeTimers({ now: new Date('2031-07-15T10:00:00Z'), doNotFake: [...CLOCKLESS] });
    expect(Buffer.from(await make()).equals(Buffer.from(first))).toBe(true);
    const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
    expect([view.getUint16(8, true), view.getUint32(10, true)]).toEqual([0, 0x00210000]);
  });

  it('reads again as the document that it was made of', async () => {
    const understood = understand(readDocument(asText()));
    const { rows, document } = annotationsOf(understood);
    expect(rows.some(({ cells }) => cells.product.findings.length > 0)).toBe(true);
    const again = await readFile(await annotatedWorkbook(rows, { ...HEAD, findings: document }), 'lai.xlsx');
    expect(again.rows.map(({ cells }) => cells.title?.text)).toEqual(understood.tasks.map(({ title }) => title));
  });
});
