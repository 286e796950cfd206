import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { documentText, expectedRows, haveDocuments } from './testing/shared-documents.js';
import type { Column, Row } from './types.js';
import { understand } from './understand.js';
import { transcribedDirectives } from './units/testing/programme.js';

const transcribed = (alias: string) => transcribedDirectives().find((directive) => directive.alias === alias)!.items;
const text = (row: Row, column: Column): string | null => row.cells[column]?.text ?? null;

const withDocuments = haveDocuments ? describe : describe.skip;
if (!haveDocuments) it.skip('the real documents are not here: set DOCUMENTS_DIR', () => undefined);

withDocuments('the hand-checked transcriptions', () => {
  it.each([
    ['decision-905', 'quyet-dinh-905-qd-btttt-2022', 42],
    ['decision-95', 'quyet-dinh-95-qd-vpcp-2023', 27],
  ])('%s is read field by field', (expected, name, rows) => {
    const { tasks } = understand(readDocument(documentText(name)));
    expect(tasks).toHaveLength(rows);
    const fields = expectedRows(expected).map(({ title_starts, source_line, ...row }, at) => {
      const {
        section,
        no,
        lead,
        lead_collective,
        coordinating,
        deadline_text,
        deadline_kind,
        due_dates,
        ongoing,
        product,
      } = row;
      expect(tasks[at]?.title.startsWith(title_starts)).toBe(true);
      expect(tasks[at]?.printed.place.line).toBe(source_line);
      return {
        section,
        no,
        lead,
        lead_collective,
        coordinating,
        deadline_text,
        deadline_kind,
        due_dates,
        ongoing,
        product,
      };
    });
    const read = tasks.map((task) =>
      Object.fromEntries(Object.keys(fields[0]!).map((key) => [key, task[key as keyof typeof task]])),
    );
    expect(read).toEqual(fields);
  });
});

withDocuments('the tables of the demo programme', () => {
  it.each([
    ['CT-04-2024', 'chi-thi-04-ct-ttg-2024', 'markdown-table'],
    ['KH-HCM-2024', 'ke-hoach-tp-hcm-2024', 'cell-per-line'],
    ['QD-905-2022', 'quyet-dinh-905-qd-btttt-2022', 'tab-separated'],
    ['QD-95-2023', 'quyet-dinh-95-qd-vpcp-2023', 'cell-per-line'],
  ])('%s has the same rows, numbers and cells', (alias, name, layout) => {
    const document = readDocument(documentText(name));
    expect(document.layout).toBe(layout);
    const rows = document.rows.map((row) => ({
      section: row.section,
      no: row.no?.replace(/\.$/, '') ?? null,
      lead: text(row, 'lead'),
      coordinating: text(row, 'coordinating'),
      deadline: text(row, 'deadline'),
    }));
    expect(rows).toEqual(
      transcribed(alias).map(({ section, no, leadPrinted, coordinatingPrinted, deadline }) => ({
        section,
        no,
        lead: leadPrinted,
        coordinating: coordinatingPrinted,
        deadline: deadline.printed,
      })),
    );
  });

  it('keeps the gaps of the city plan, and the 49 that it declares', () => {
    const { rows, declared, sections } = readDocument(documentText('ke-hoach-tp-hcm-2024'));
    const numbers = rows.map(({ no }) => no);
    expect(numbers).toHaveLength(47);
    expect(['02', '10'].filter((no) => numbers.includes(no))).toEqual([]);
    expect(declared.total?.count).toBe(49);
    expect(sections.map(({ declared: count }) => count)).toEqual([9, 9, 7, 4, 13, 5, 1]);
  });

  it('puts the column back that one page of 04/CT-TTg dropped, and says so', () => {
    const { rows, sections } = readDocument(documentText('chi-thi-04-ct-ttg-2024'));
    const dropped = rows.filter(({ reasons }) => reasons.includes('column-dropped:coordinating'));
    expect(dropped.map(({ section, no }) => `${section}.${no}`)).toEqual([
      'A.13',
      'A.14',
      'A.15',
      'A.16',
      'A.17',
      'A.18',
      'A.19',
    ]);
    expect(sections.map(({ id, printed }) => [id, printed])).toEqual([
      ['A', 'A'],
      ['B', '\u0412'],
      ['C', 'C'],
    ]);
  });
});

withDocuments('the prose of 4318/TB-TCTTKĐA', () => {
  const { rows, text: whole } = haveDocuments
    ? readDocument(documentText('thong-bao-4318-tb-tcttkda-2024'))
    : { rows: [], text: '' };

  it('proposes the instructions that were transcribed, with addressee and deadline', () => {
    const due = (printed: string | null) =>
      printed === null ? null : (/\S+\/\S+$/.exec(printed.replace(/\.$/, ''))?.[0] ?? printed);
    expect(rows.map((row) => [row.section, row.no, text(row, 'lead'), due(text(row, 'deadline'))])).toEqual(
      transcribed('TB-4318-2024').map(({ section, no, leadPrinted, deadline }) => [
        section,
        no,
        leadPrinted,
        due(deadline.printed),
      ]),
    );
  });

  it('gives for each the span of the text that it is', () => {
    for (const row of rows) {
      const { start, end } = row.prose!.span;
      const words = whole.slice(start, end).match(/[\p{L}\d]+/gu)!;
      const title = text(row, 'title')!.match(/[\p{L}\d]+/gu)!;
      expect([words[0], words.at(-1)]).toEqual([title[0], title.at(-1)]);
    }
  });
});

withDocuments('what the documents say of themselves', () => {
  it.each([
    ['chi-thi-04-ct-ttg-2024', '04/CT-TTg', 'chi-thi', '2024-02-11', '2024-02-15', null],
    ['ke-hoach-tp-hcm-2024', null, 'ke-hoach', '2024-03', null, 'KT'],
    ['quyet-dinh-905-qd-btttt-2022', '905/QĐ-BTTTT', 'quyet-dinh', '2022-05-12', null, 'KT'],
    ['quyet-dinh-95-qd-vpcp-2023', '95/QĐ-VPCP', 'quyet-dinh', '2023-03-24', null, null],
    ['thong-bao-4318-tb-tcttkda-2024', '4318/TB-TCTTKĐA', 'thong-bao', '2024-05-28', '2024-06-05', null],
  ])('%s', (name, number, kind, issuedOn, receivedOn, capacity) => {
    const { head } = readDocument(documentText(name));
    expect({ ...head, capacity: head.signer?.capacity ?? null }).toMatchObject({
      number,
      kind,
      issuedOn,
      receivedOn,
      capacity,
    });
  });

  it('knows the two printings of 1552 for one document, and what 905 replaces', () => {
    const keyIn = (name: string) =>
      readDocument(documentText(name)).head.mentions.find(({ number }) => number.startsWith('1552/'));
    const [a, b] = [keyIn('chi-thi-04-ct-ttg-2024'), keyIn('quyet-dinh-905-qd-btttt-2022')];
    expect([a?.number, b?.number]).toEqual(['1552/BTTTT-TTH', '1552/BTTTT-THH']);
    expect(a?.key).toBe(b?.key);
    expect(
      readDocument(documentText('quyet-dinh-905-qd-btttt-2022')).head.supersedes.map(({ number }) => number),
    ).toEqual(['47/QĐ-BTTTT']);
  });
});
