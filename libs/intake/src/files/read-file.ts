import { readDocument } from '../read-document.js';
import { decodeText } from '../reading/decode-text.js';
import type { Head } from '../reading/header.js';
import type { PrintedDocument } from '../types.js';
import { fileKind } from './file-kind.js';
import { MOST_BYTES } from './limits.js';
import { openPackage, type OfficePackage } from './office-package.js';
import { UnreadableFile } from './unreadable-file.js';

/**
 * Reads the bytes of a document as what they are (.docx, .xlsx, or text in any layout), whatever it is named; the name
 * only says what was promised. Nothing in a file is executed, fetched or computed. `columns` as in `readDocument`.
 *
 * @throws UnreadableFile, and nothing else, for whatever is wrong with a file.
 */
export const readFile = async (
  bytes: Uint8Array,
  name: string,
  columns?: readonly Head[],
): Promise<PrintedDocument> => {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > MOST_BYTES) throw new UnreadableFile('too-large', { limit: MOST_BYTES / 1024 / 1024 });
  const promised = /\.(docx|xlsx)$/i.exec(name)?.[1]?.toLowerCase() as 'docx' | 'xlsx' | undefined;
  if (fileKind(bytes) === 'zip') return readPackage(packageOf(bytes, promised), columns);
  if (promised !== undefined) throw new UnreadableFile(`not-a-${promised}`);
  const decoded = decodeText(bytes);
  if ('refused' in decoded) throw new UnreadableFile(decoded.refused);
  return readDocument(decoded.text, columns);
};

/** The readers bring large libraries with them, which a text does without. */
const readPackage = async (file: OfficePackage, columns?: readonly Head[]): Promise<PrintedDocument> => {
  if (file.kind === 'docx') return (await import('./docx/read-docx.js')).readDocx(file, columns);
  return (await import('./xlsx/read-xlsx.js')).readXlsx(file, columns);
};

const packageOf = (bytes: Uint8Array, promised: 'docx' | 'xlsx' | undefined): OfficePackage => {
  try {
    return openPackage(bytes);
  } catch (error) {
    if (promised !== undefined && error instanceof UnreadableFile && error.code === 'other-kind')
      throw new UnreadableFile(`not-a-${promised}`);
    throw error;
  }
};
