import { UnreadableFile } from './unreadable-file.js';

/** What bytes are, by their beginning; a zip is looked into before it is more than that. */
export type FileKind = 'zip' | 'text';

const begins = (bytes: Uint8Array, ...marks: readonly (readonly number[])[]): boolean =>
  marks.some((mark) => mark.every((byte, at) => bytes[at] === byte));
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const ZIP = [ascii('PK\x03\x04'), ascii('PK\x05\x06'), ascii('PK\x07\x08')];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const IMAGES = [
  [0x89, ...ascii('PNG')],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('BM'),
  ascii('II*\0'),
  ascii('MM\0*'),
  ascii('RIFF'),
];
const OTHERS: readonly (readonly [kind: string, mark: readonly number[]])[] = [
  ['RTF', ascii('{\\rtf')],
  ['7-Zip', ascii("7z\xbc\xaf'\x1c")],
  ['RAR', ascii('Rar!')],
  ['GZIP', [0x1f, 0x8b]],
];

/**
 * The kind by content, never by name. Known kinds that are not read are refused, each with what to do instead; what is
 * none of them may be a text, or turn out to be none.
 */
export const fileKind = (bytes: Uint8Array): FileKind => {
  if (begins(bytes, ...ZIP)) return 'zip';
  if (begins(bytes, COMPOUND)) throw refusedCompound(bytes);
  if (begins(bytes, ascii('%PDF'))) throw new UnreadableFile('pdf');
  if (begins(bytes, ...IMAGES) && bytes.includes(0)) throw new UnreadableFile('image');
  const other = OTHERS.find(([, mark]) => begins(bytes, mark));
  if (other !== undefined) throw new UnreadableFile('other-kind', { kind: other[0] });
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^[^<\w]*/, '');
  if (/^<(?:\?xml|!doctype|html)/i.test(top)) throw new UnreadableFile('other-kind', { kind: 'HTML/XML' });
  return 'text';
};

/** OLE compound files ([MS-CFB]) name their streams in UTF-16: an encrypted package, an old document, an old workbook. */
const refusedCompound = (bytes: Uint8Array): UnreadableFile => {
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => stored.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return new UnreadableFile('password');
  if (has('WordDocument')) return new UnreadableFile('legacy-doc');
  if (has('Workbook') || has('Book')) return new UnreadableFile('legacy-xls');
  return new UnreadableFile('other-kind', { kind: 'OLE' });
};
