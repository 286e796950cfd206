import type Database from 'better-sqlite3';
import { FOREVER } from '#domain/dated';
import type { AccountId, DirectiveId, Instant } from '#domain/facts';
import { fold } from '#domain/fold';
import { importDecider } from '#domain/import/import.decider';
import type { ImportedFile, ImportEvent } from '#domain/import/import.events';
import { eventsOfTypes, type LogEvent } from '../audit-trail/events-of.js';

/** A line of the list of imports. */
export interface ImportRow {
  readonly id: string;
  readonly file: ImportedFile;
  readonly openedAt: Instant;
  readonly openedBy: AccountId;
  /** `undone`: committed once, and taken back since. */
  readonly state: 'open' | 'committed' | 'undone';
  readonly rulings: number;
  readonly directive: { readonly id: DirectiveId; readonly number: string | null; readonly alias: string } | null;
}

/** The items of a commit are many and say nothing here. */
const TYPES = ['ImportOpened', 'RulingMade', 'RulingWithdrawn', 'ImportCommitted', 'EventVoided'];

/** All imports as the first `size` events have them, the latest opened first. They are thousands at most: one list. */
export function listImports(db: Database.Database, size: number): readonly ImportRow[] {
  const events = eventsOfTypes<ImportEvent>(db, ['import'], TYPES, { size });
  return [...Map.groupBy(events, ({ stream }) => stream).values()].flatMap((own) => rowOf(own) ?? []).toReversed();
}

function rowOf(events: readonly LogEvent<ImportEvent>[]): ImportRow | undefined {
  const { opened, rulings, committed } = fold(importDecider, events, FOREVER);
  const first = events.find(({ event }) => event.type === 'ImportOpened');
  if (opened === null || first === undefined) return undefined;
  const undone = events.some(({ event }) => event.type === 'EventVoided');
  return {
    id: opened.importId,
    file: opened.file,
    openedAt: first.recordedAt,
    openedBy: first.by.account,
    state: committed !== null ? 'committed' : undone ? 'undone' : 'open',
    rulings: rulings.size,
    directive:
      committed === null
        ? null
        : {
            id: committed.document.directiveId,
            number: committed.document.number,
            alias: committed.document.alias,
          },
  };
}
