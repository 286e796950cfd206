import { UnreadableFile } from './unreadable-file.js';

/**
 * The text of an XML part. Office files are UTF-8 or UTF-16 and never declare a document type: one that does could define
 * entities that grow without end or name files to fetch, and is refused before any parser sees it.
 */
export const xmlText = (bytes: Uint8Array): string => {
  const wide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0
      ? 'utf-16le'
      : bytes[0] === 0xfe || bytes[0] === 0
        ? 'utf-16be'
        : null;
  const text = decoded(bytes, wide ?? 'utf-8');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile('xml-entities');
  return text.replace(/^<\?xml[^>]*\?>/, '');
};

const decoded = (bytes: Uint8Array, encoding: string): string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('damaged');
  }
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and characters by number; there are no others where no document type is. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return ENTITIES[name] ?? whole;
          const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;
