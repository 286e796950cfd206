import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { errorCode } from './error-code.js';

/** What may be uploaded, by what the bytes are: the media type, and the endings and claims that go with it. */
interface Kind {
  readonly type: string;
  readonly endings: readonly string[];
  /** What browsers and Windows call it besides its own media type. */
  readonly alsoClaimed: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

const KINDS: readonly Kind[] = [
  { type: 'application/pdf', endings: ['pdf'], alsoClaimed: ['application/x-pdf'] },
  { type: `${OFFICE}.wordprocessingml.document`, endings: ['docx'], alsoClaimed: [] },
  { type: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], alsoClaimed: [] },
  { type: `${OPEN}.text`, endings: ['odt'], alsoClaimed: [] },
  { type: `${OPEN}.spreadsheet`, endings: ['ods'], alsoClaimed: [] },
  { type: 'image/png', endings: ['png'], alsoClaimed: ['image/x-png'] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], alsoClaimed: ['image/jpg', 'image/pjpeg'] },
  { type: 'text/plain', endings: ['txt'], alsoClaimed: [] },
  { type: 'text/csv', endings: ['csv'], alsoClaimed: ['application/csv', 'application/vnd.ms-excel'] },
];

/** Claims that say nothing; a part without one counts as `text/plain` (RFC 7578, section 4.4). */
const NO_CLAIM = ['', 'text/plain', 'application/octet-stream', 'binary/octet-stream'];

export const ALLOWED_ENDINGS: readonly string[] = KINDS.flatMap(({ endings }) => endings);

/**
 * What a file is, by its bytes; of text, which has no mark of its own, by the name's ending. Undefined for anything that
 * may not be uploaded.
 */
export async function contentTypeOf(path: string, name: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path);
  if (found !== undefined) return KINDS.find(({ type }) => type === found.mime)?.type;
  if (!(await isText(path))) return undefined;
  return endingOf(name) === 'csv' ? 'text/csv' : 'text/plain';
}

/** True where neither the ending nor the claimed media type says that it is something else. */
export function agrees(type: string, name: string, claimed: string): boolean {
  const kind = KINDS.find((one) => one.type === type);
  const claim = claimed.split(';', 1)[0]!.trim().toLowerCase();
  return (
    kind !== undefined &&
    kind.endings.includes(endingOf(name)) &&
    (NO_CLAIM.includes(claim) || claim === type || kind.alsoClaimed.includes(claim))
  );
}

/** Well-formed UTF-8 without control characters but tab, line feed, form feed and carriage return. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
      if (hasControls(decoder.decode(chunk, { stream: true }))) return false;
    return !hasControls(decoder.decode());
  } catch (error) {
    if (errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

const hasControls = (text: string): boolean => /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text);

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
