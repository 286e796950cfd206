import { describe, expect, it } from '@jest/globals';
import {
  bottomless,
  claiming,
  climbingName,
  compoundFile,
  crossedTags,
  entityBomb,
  longSheet,
  manyEntries,
  namedForMacros,
  withMacros,
  zipBomb,
} from '../testing/bad-files.js';
import { cell, docxFile, paragraph, row, table } from '../testing/docx-file.js';
import { asDocx, asXlsx } from '../testing/one-document.js';
import { xlsxFile } from '../testing/xlsx-file.js';
import { readFile } from './read-file.js';
import { REFUSALS } from './refusal-texts.js';
import { storedZip } from './stored-zip.js';
import { UnreadableFile } from './unreadable-file.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const refusal = async (bytes: Uint8Array, name = 'thu.docx'): Promise<UnreadableFile> => {
  const answer = await readFile(bytes, name).catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(UnreadableFile);
  return answer as UnreadableFile;
};
const codeOf = async (bytes: Uint8Array, name?: string): Promise<string> => (await refusal(bytes, name)).code;

describe('a file that is not what it is named', () => {
  it.each([
    ['a text named .docx', 'not-a-docx', utf8('Nhiệm vụ'), 'thu.docx'],
    ['a text named .XLSX', 'not-a-xlsx', utf8('Nhiệm vụ'), 'thu.XLSX'],
    ['another zip named .docx', 'not-a-docx', storedZip({ 'ghi-chu.txt': utf8('a') }), 'thu.docx'],
    ['another zip', 'other-kind', storedZip({ 'ghi-chu.txt': utf8('a') }), 'thu.zip'],
  ])('%s', async (_what, code, bytes, name) => expect(await codeOf(bytes, name)).toBe(code));
});

describe('kinds that are not read', () => {
  it.each([
    ['a PDF', 'pdf', utf8('%PDF-1.7\n')],
    ['a PNG', 'image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['an RTF', 'other-kind', utf8('{\\rtf1\\ansi}')],
    ['a web page', 'other-kind', utf8('\ufeff<!DOCTYPE html><html></html>')],
    ['an old Word file', 'legacy-doc', compoundFile('WordDocument')],
    ['an old Excel file', 'legacy-xls', compoundFile('Workbook')],
    ['a file with a password', 'password', compoundFile('EncryptedPackage')],
    ['a file with macros', 'macros', withMacros()],
    ['a file of the kind that may have macros', 'macros', namedForMacros()],
    ['bytes that are nothing', 'binary', Uint8Array.of(1, 2, 0, 3, 0, 0, 0, 9)],
    ['a text in TCVN3', 'tcvn3', utf8('NhiÖm vô cña Bé vµ c¸c tØnh')],
    ['an empty file', 'empty', new Uint8Array(0)],
    ['a text of blanks', 'empty', utf8(' \n ')],
  ])('%s is refused by name', async (_what, code, bytes) => expect(await codeOf(bytes, 'thu')).toBe(code));

  it('refuses more than 20 MB before looking inside', async () => {
    const answer = await refusal(new Uint8Array(20 * 1024 * 1024 + 1));
    expect([answer.code, answer.vi]).toEqual(['too-large', 'Tệp lớn hơn 20 MB.']);
  });

  it('says what to do in both languages, with nothing left to fill in', async () => {
    const answer = await refusal(utf8('{\\rtf1}'), 'thu.rtf');
    expect(answer.vi).toContain('(RTF)');
    expect(answer.message).toBe(answer.en);
    for (const { vi, en } of Object.values(REFUSALS))
      expect([vi, en].every((text) => /\p{L}.*\.$/u.test(text))).toBe(true);
  });
});

describe('files that would cost too much', () => {
  it('stops inflating a bomb, whatever sizes it claims', async () => {
    const bomb = zipBomb();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await codeOf(bomb)).toBe('zip-bomb');
    expect(await codeOf(claiming(bomb, 1))).toBe('zip-bomb');
  });

  it('does not believe a size that is claimed too great either', async () => {
    expect((await readFile(claiming(asDocx(), 0xfffffff0), 'thu.docx')).rows).toHaveLength(5);
  });

  it.each([
    ['too many entries', 'zip-bomb', manyEntries],
    ['a name out of its folder', 'zip-bomb', climbingName],
    ['entities that multiply', 'xml-entities', entityBomb],
    ['elements without bottom', 'damaged', bottomless],
  ])('refuses %s', async (_what, code, make) => expect(await codeOf(make())).toBe(code));

  it('counts the rows of a sheet before a library loads them', async () => {
    const answer = await refusal(longSheet(20_500), 'thu.xlsx');
    expect([answer.code, answer.details]).toEqual(['too-many-rows', { rows: 20_500, limit: 20_000 }]);
    expect(answer.vi).toContain('20500 hàng');
  });

  it('counts the rows of a Word table too', async () => {
    const rows = Array.from({ length: 20_001 }, () => row([cell('a')]));
    expect(await codeOf(docxFile([table(...rows)]))).toBe('too-many-rows');
  });
});

describe('files that are damaged', () => {
  it('refuses a zip that is cut off anywhere', async () => {
    for (const whole of [asDocx(), await asXlsx()])
      for (const part of [0.1, 0.5, 0.9, 0.99]) {
        expect(await codeOf(whole.subarray(0, Math.floor(whole.length * part)))).toBe('damaged');
      }
  });

  it('refuses any part whose bytes do not fit their checksum', async () => {
    const bytes = asDocx().slice();
    const at = Buffer.from(bytes.buffer).indexOf('Sửa cầu bến');
    bytes[at] = 0x54;
    expect(await codeOf(bytes)).toBe('damaged');
  });

  it('refuses XML whose tags cross', async () => expect(await codeOf(crossedTags())).toBe('damaged'));

  it('says so where a file opens and holds no text', async () => {
    expect(await codeOf(docxFile([paragraph('')]))).toBe('no-text');
    expect(await codeOf(await xlsxFile({ rows: [] }))).toBe('no-text');
  });
});
