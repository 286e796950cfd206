import { createHash } from 'node:crypto';
import type { DirectiveId } from '#domain/facts';
import { uuid5 } from '#event-store/uuid5';
import { directiveIdOf as idOfImport, importIdOf } from '../imports/imports.js';
import { printedText } from './printed-text.js';
import { demoKey, directiveNamed } from './programme.js';

/** Documents with a table of rows go in through the intake, as an officer's would. */
const IMPORTED: ReadonlySet<string> = new Set(['QD-905-2022', 'QD-95-2023', 'CT-04-2024', 'KH-HCM-2024']);

export const isImported = (alias: string): boolean => IMPORTED.has(alias);

export const importedTextOf = (alias: string): string => printedText(directiveNamed(alias));

export const importOf = (alias: string): string =>
  importIdOf(createHash('sha256').update(importedTextOf(alias), 'utf8').digest('hex'));

const known = new Map<string, DirectiveId>();

/** The id that the directive has in the demo's record, whichever way it went in. */
export function directiveIdOf(alias: string): DirectiveId {
  const id =
    known.get(alias) ??
    (isImported(alias) ? idOfImport(importOf(alias), 0) : uuid5(demoKey('directive', alias), 'directive'));
  known.set(alias, id);
  return id;
}
