import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';
import { asDocx, asText, asXlsx } from '../testing/one-document.js';
import type { PrintedDocument } from '../types.js';
import { understand } from '../understand.js';
import { readFile } from './read-file.js';

const said = (document: PrintedDocument) => {
  const { directive, tasks, body } = understand(document);
  const { layout: _layout, sections, declared, columns: _columns, ...head } = directive;
  return JSON.parse(
    JSON.stringify({ head, sections, declared, tasks, body }, (key, value: unknown) =>
      ['place', 'places', 'printed', 'prose', 'about'].includes(key) ? undefined : value,
    ),
  ) as { tasks: { title: string }[]; body: unknown[]; head: object };
};

describe('one document in three kinds of files', () => {
  it('gives the same head, sections, tasks and orders of the body', async () => {
    const text = said(readDocument(asText()));
    expect(text.tasks).toHaveLength(5);
    expect(text.body).toHaveLength(1);
    expect(text.head).toMatchObject({
      number: '31/KH-UBND',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH LAM SƠN',
      issuedOn: '2025-03-10',
      title: 'Dựng lại các bến đò ngang trong tỉnh',
      signer: { name: 'Lê Thị Sông', capacity: 'KT' },
      distribution: [{ text: 'Như trên' }, { text: 'Lưu: VT' }],
    });
    expect(said(await readFile(asDocx(), 'ke-hoach.docx'))).toEqual(text);
    expect(said(await readFile(await asXlsx(), 'ke-hoach.xlsx'))).toEqual(text);
  });

  it('is read as what it is, whatever it is named', async () => {
    expect((await readFile(asDocx(), 'ke-hoach.xlsx')).layout).toBe('docx-table');
    expect((await readFile(await asXlsx(), 'ke-hoach.docx')).layout).toBe('xlsx-sheet');
    expect((await readFile(new TextEncoder().encode(asText()), 'ke-hoach')).layout).toBe('markdown-table');
  });
});
