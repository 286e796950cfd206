import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { storedZip } from '../files/stored-zip.js';
import { docxFile, docxParts, MAIN_TYPE, paragraph } from './docx-file.js';

/** Files that must be refused, made on the fly: small ones that claim, hide or unpack to something else. */

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ONE_LINE = [paragraph('Một dòng')];

/** More blanks than may be unpacked, in less than one MB: deflated bytes that are stored, and then called deflated. */
export const zipBomb = (): Uint8Array => {
  const bytes = storedZip({
    ...docxParts(ONE_LINE),
    'word/document.xml': deflateRawSync(Buffer.alloc(129 * 1024 * 1024, ' '), { level: 1 }),
  });
  const at = Buffer.from(bytes.buffer).lastIndexOf('word/document.xml') - CENTRAL_SIZE;
  new DataView(bytes.buffer).setUint16(at + 10, 8, true);
  return bytes;
};

const CENTRAL_SIZE = 46;

/** The same bytes with a directory that claims every part to be of one byte. */
export const claiming = (zip: Uint8Array, size: number): Uint8Array => {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + CENTRAL_SIZE <= bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
};

export const manyEntries = (): Uint8Array =>
  storedZip({
    ...docxParts(ONE_LINE),
    ...Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`word/media/${n}.png`, new Uint8Array(0)])),
  });

export const climbingName = (): Uint8Array => storedZip({ ...docxParts(ONE_LINE), '../../ngoai.xml': utf8('<a/>') });

export const withMacros = (): Uint8Array =>
  storedZip({ ...docxParts(ONE_LINE), 'word/vbaProject.bin': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0) });

export const namedForMacros = (): Uint8Array =>
  storedZip(
    docxParts(
      ONE_LINE,
      {},
      MAIN_TYPE.replace('openxmlformats-officedocument.wordprocessingml.document', 'ms-word.document.macroEnabled'),
    ),
  );

/** Entities that multiply: a few bytes that a careless parser turns into gigabytes. */
export const entityBomb = (): Uint8Array => {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
  return docxFile([], {
    'word/document.xml': `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "ha">${levels}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>`,
  });
};

/** Elements inside elements, deeper than any parser's stack. */
export const bottomless = (): Uint8Array => {
  const depth = 100_000;
  return docxFile([`${'<w:sdt><w:sdtContent>'.repeat(depth)}${'</w:sdtContent></w:sdt>'.repeat(depth)}`]);
};

export const crossedTags = (): Uint8Array => docxFile(['<w:p><w:r></w:p></w:r>']);

/** An OLE compound file's beginning, and the name of a stream as its directory holds it. */
export const compoundFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
};

/** A sheet of so many rows, without a library: it is the reader that must count before one loads it. */
export const longSheet = (rows: number): Uint8Array => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const cells = Array.from({ length: rows }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n + 1}</v></c></row>`);
  return zipSync(
    {
      '[Content_Types].xml': utf8(
        `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/></Types>`,
      ),
      'xl/workbook.xml': utf8('<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': utf8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': utf8(`<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`),
    },
    { level: 1 },
  );
};
