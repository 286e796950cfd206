import { Inject, Injectable } from '@nestjs/common';
import { decodeAs } from '#domain/codec';
import { FOREVER } from '#domain/dated';
import type { EventId, Recorded } from '#domain/facts';
import { fold } from '#domain/fold';
import { importDecider } from '#domain/import/import.decider';
import type { ImportEvent } from '#domain/import/import.events';
import type { ImportState } from '#domain/import/import.state';
import { importStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { uuid5 } from '#event-store/uuid5';
import { NotFound } from '../http/problems.js';
import { EVENT_STORE } from '../installation/tokens.js';

/** Namespace of import ids: UUIDv5(it, SHA-256 of the file). */
const NAMESPACE = '5b8f5c0e-52a7-5f6d-9c0f-0f6d7c1b9a31';

/** One file is one import. */
export const importIdOf = (sha256: string): string => uuid5(NAMESPACE, sha256);

/** Of the n-th commit of one import: after an undo the next one leads to another directive. */
export const directiveIdOf = (importId: string, commits: number): string =>
  uuid5(importId, 'directive', String(commits + 1));

export interface Import {
  readonly id: string;
  readonly revision: number;
  readonly history: readonly Recorded<ImportEvent>[];
  readonly state: ImportState;
  /** How often it was committed, undone ones too. */
  readonly commits: number;
  /** The events that undid a commit, the last one last. */
  readonly undone: readonly EventId[];
}

/** Imports as the log has them at the moment of asking. */
@Injectable()
export class Imports {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** @throws NotFound */
  async one(id: string): Promise<Import & { readonly opened: NonNullable<ImportState['opened']> }> {
    const history = await Array.fromAsync(this.store.readStream(importStream(id)), (event) =>
      decodeAs('import', event),
    );
    const found = importOf(id, history);
    const { opened } = found.state;
    if (opened === null) throw new NotFound({ vi: 'lần nhập văn bản', en: 'import' }, id, 'import');
    return { ...found, opened };
  }
}

export const importOf = (id: string, history: readonly Recorded<ImportEvent>[]): Import => ({
  id,
  revision: history.at(-1)?.place ?? -1,
  history,
  state: fold(importDecider, history, FOREVER),
  commits: history.filter(({ event }) => event.type === 'ImportCommitted').length,
  undone: history.flatMap((event) => (event.event.type === 'EventVoided' ? [event.id] : [])),
});
