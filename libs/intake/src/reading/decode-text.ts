import { legacyAlphabet, vietnameseShare } from './legacy.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';
/** Why bytes are not read: nothing in them, no text at all, or Vietnamese in the alphabet of an old font. */
export type Refusal = 'empty' | 'binary' | 'tcvn3' | 'vni' | 'unknown-encoding';

export type DecodedText = { readonly text: string; readonly encoding: Encoding } | { readonly refused: Refusal };

/**
 * The text of a file, in NFC and without a byte order mark. UTF-8 is believed where it is well-formed; else UTF-16 by
 * mark or by its zero bytes, else Windows-1258 where that gives Vietnamese words. Text typed for an old font (TCVN3, VNI)
 * is named and refused, in whatever encoding it comes: guessing its letters could change a name or a number.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const decoded = decodedAs(bytes);
  if ('refused' in decoded) return decoded;
  const text = decoded.text.replace(/^\ufeff/, '').normalize('NFC');
  if (text.trim() === '') return { refused: 'empty' };
  const alphabet = legacyAlphabet(text);
  return alphabet === null ? { text, encoding: decoded.encoding } : { refused: alphabet };
};

const decodedAs = (bytes: Uint8Array): DecodedText => {
  if (bytes.length === 0) return { refused: 'empty' };
  const wide = wideEncoding(bytes);
  if (wide !== null) return decode(bytes, wide) ?? { refused: 'unknown-encoding' };
  if (bytes.includes(0)) return { refused: 'binary' };
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const alphabet = legacyAlphabet(latin1(bytes));
  if (alphabet !== null) return { refused: alphabet };
  const vietnamese = decode(bytes, 'windows-1258');
  return vietnamese !== null && vietnameseShare(vietnamese.text.normalize('NFC')) > 0.1
    ? vietnamese
    : { refused: 'unknown-encoding' };
};

const decode = (bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } | null => {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    // A fatal decoder throws on bytes that its encoding does not have, and on nothing else.
    return null;
  }
};

/** UTF-16 by its byte order mark, else by zeros on one side of nearly every pair of bytes of the beginning. */
const wideEncoding = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 512);
  const zeros = (from: number): number => beginning.filter((byte, at) => at % 2 === from && byte === 0).length;
  const pairs = Math.floor(beginning.length / 2);
  if (pairs < 4 || bytes.length % 2 === 1) return null;
  if (zeros(1) > pairs * 0.4 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > pairs * 0.4 && zeros(1) === 0 ? 'utf-16be' : null;
};

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
