import { basename } from 'node:path';
import type { Finding, FindingSeverity } from '#intake/findings/finding';
import { readDocument } from '#intake/read-document';
import { decodeText, type Encoding, type Refusal as NotRead } from '#intake/reading/decode-text';
import type { Task, Understood } from '#intake/task';
import { understand } from '#intake/understand';
import { BadInput } from '../http/problems.js';
import { fileBytes } from './file-bytes.js';

export type { FindingSeverity } from '#intake/findings/finding';

/** A document as it would be imported: what is printed, what was understood, and what a person should look at. */
export interface DocumentPreview {
  readonly file: { readonly name: string; readonly bytes: number; readonly encoding: Encoding };
  readonly directive: Understood['directive'];
  readonly tasks: readonly Omit<Task, 'printed' | 'read'>[];
  readonly findings: readonly Finding[];
  /** The gravest finding; null where there is none. */
  readonly severity: FindingSeverity | null;
}

/**
 * Reads a text document (.txt, .md, .csv) and records nothing. Units are cut, not looked up: no record is needed.
 *
 * @throws NotFound, BadInput in words for whoever named the file.
 */
export async function previewDocument(path: string): Promise<DocumentPreview> {
  const bytes = await fileBytes(path, 'FILE');
  const decoded = decodeText(bytes);
  if ('refused' in decoded) throw new BadInput(`file-${decoded.refused}`, 'FILE', REFUSALS[decoded.refused]);
  const { directive, tasks, findings } = understand(readDocument(decoded.text));
  return {
    file: { name: basename(path), bytes: bytes.length, encoding: decoded.encoding },
    directive,
    tasks: tasks.map(({ printed: _printed, read: _read, ...task }) => task),
    findings,
    severity: GRAVEST_FIRST.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null,
  };
}

const GRAVEST_FIRST: readonly FindingSeverity[] = ['error', 'warning', 'info'];

const REFUSALS: Readonly<Record<NotRead, { readonly vi: string; readonly en: string }>> = {
  empty: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  binary: {
    vi: 'Tệp không phải văn bản thuần; đọc được .txt, .md và .csv.',
    en: 'The file is not plain text; .txt, .md and .csv are read.',
  },
  tcvn3: {
    vi: 'Văn bản gõ bằng bảng mã TCVN3 (phông .VnTime); hãy chuyển sang Unicode rồi nhập lại.',
    en: 'The text is in the TCVN3 alphabet (.VnTime fonts); convert it to Unicode first.',
  },
  vni: {
    vi: 'Văn bản gõ bằng bảng mã VNI; hãy chuyển sang Unicode rồi nhập lại.',
    en: 'The text is in the VNI alphabet; convert it to Unicode first.',
  },
  'unknown-encoding': {
    vi: 'Không nhận ra bảng mã của tệp; hãy lưu lại bằng UTF-8.',
    en: 'The encoding of the file is not recognised; save it as UTF-8.',
  },
};
