import { basename } from 'node:path';
import type { Finding, FindingSeverity } from '#intake/findings/finding';
import type { Task, Understood } from '#intake/task';
import type { Layout, PrintedDocument } from '#intake/types';
import { understand } from '#intake/understand';
import { reading } from '../imports/printed-documents.js';
import { fileBytes } from './file-bytes.js';

export type { FindingSeverity } from '#intake/findings/finding';

/** What is printed, what was understood, and what a person should look at. */
export interface DocumentRead {
  readonly directive: Understood['directive'];
  readonly tasks: readonly Omit<Task, 'printed' | 'read'>[];
  readonly findings: readonly Finding[];
}

/** A document as it would be imported. */
export interface DocumentPreview extends DocumentRead {
  readonly file: { readonly name: string; readonly bytes: number; readonly layout: Layout };
  /** The gravest finding; null where there is none. */
  readonly severity: FindingSeverity | null;
}

/** How a printed document is understood: with what a record knows, or with nothing. */
export type Understanding = (printed: PrintedDocument) => Understood | Promise<Understood>;

/**
 * Reads a document and records nothing. Without a record units are cut, not looked up.
 *
 * @throws NotFound, Refusal in words for whoever named the file.
 */
export async function previewDocument(
  path: string,
  understanding: Understanding = (printed) => understand(printed),
): Promise<DocumentPreview> {
  const bytes = await fileBytes(path, 'FILE');
  const printed = await reading(bytes, basename(path));
  const understood = await understanding(printed);
  return {
    file: { name: basename(path), bytes: bytes.length, layout: printed.layout },
    ...documentRead(understood),
    severity: gravest(understood.findings),
  };
}

/** In the field names of the transcriptions. */
export const documentRead = ({ directive, tasks, findings }: Understood): DocumentRead => ({
  directive,
  tasks: tasks.map(({ printed: _printed, read: _read, ...task }) => task),
  findings,
});

export const gravest = (findings: readonly Pick<Finding, 'severity'>[]): FindingSeverity | null =>
  GRAVEST_FIRST.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;

const GRAVEST_FIRST: readonly FindingSeverity[] = ['error', 'warning', 'info'];
