import { crc32, inflateRawSync } from 'node:zlib';
import { LONGEST_ENTRY_NAME, MOST_ENTRIES, MOST_FOLDERS_DEEP, MOST_INFLATED } from './limits.js';
import { UnreadableFile } from './unreadable-file.js';

/** The parts of a zip by name, none inflated before it is asked for. */
export interface Zip {
  readonly names: readonly string[];
  /**
   * The bytes of a part, undefined where there is none. All parts together inflate to at most `MOST_INFLATED` bytes; it is
   * the inflater that stops there, whatever sizes the zip claims.
   */
  readonly read: (name: string) => Uint8Array | undefined;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const [END_SIZE, CENTRAL_SIZE, LOCAL_SIZE] = [22, 46, 30];
const LONGEST_COMMENT = 0xffff;

/**
 * Opens a zip by its central directory (APPNOTE.TXT 4.3). Refused: encrypted parts, a name twice or out of its folder,
 * more names or deeper ones than any office file has, and whatever is cut off or does not fit its checksum.
 */
export const openZip = (bytes: Uint8Array): Zip => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(bytes, view);
  let left = MOST_INFLATED;
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const content = inflated(packedBytes(bytes, view, entry), entry.method, left);
    if (crc32(content) !== entry.crc) throw new UnreadableFile('damaged');
    left -= content.length;
    return content;
  };
  return { names: [...entries.keys()], read };
};

const directoryOf = (bytes: Uint8Array, view: DataView): Map<string, Entry> => {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new UnreadableFile('zip-bomb', { entries: count });
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new UnreadableFile('damaged');
    const [nameSize, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const nameEnd = at + CENTRAL_SIZE + (nameSize ?? 0);
    if (nameEnd > bytes.length) throw new UnreadableFile('damaged');
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new UnreadableFile('password');
    const name = safeName(new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, nameEnd)));
    if (entries.has(name)) throw new UnreadableFile('damaged', { twice: name });
    if (!name.endsWith('/'))
      entries.set(name, {
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
};

/** The end record stands last, before a comment of at most 65,535 bytes. */
const endOf = (view: DataView): number => {
  for (let at = view.byteLength - END_SIZE; at >= 0 && at >= view.byteLength - END_SIZE - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new UnreadableFile('damaged');
};

const safeName = (name: string): string => {
  const folders = name.split('/');
  if (name.length > LONGEST_ENTRY_NAME || folders.length > MOST_FOLDERS_DEEP)
    throw new UnreadableFile('zip-bomb', { name: name.slice(0, LONGEST_ENTRY_NAME) });
  if (folders.includes('..') || name.startsWith('/') || name.includes('\\'))
    throw new UnreadableFile('zip-bomb', { name });
  return name;
};

const packedBytes = (bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array => {
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL) throw new UnreadableFile('damaged');
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new UnreadableFile('damaged');
  return bytes.subarray(start, start + packed);
};

const [STORED, DEFLATED] = [0, 8];

const inflated = (packed: Uint8Array, method: number, left: number): Uint8Array => {
  if (method !== STORED && method !== DEFLATED) throw new UnreadableFile('damaged', { method });
  if (method === STORED && packed.length > left) throw new UnreadableFile('zip-bomb');
  if (method === STORED) return packed;
  if (left === 0) throw new UnreadableFile('zip-bomb');
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UnreadableFile(code === 'ERR_BUFFER_TOO_LARGE' ? 'zip-bomb' : 'damaged');
  }
};
