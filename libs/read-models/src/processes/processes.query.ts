import type Database from 'better-sqlite3';
import type { EventId, Instant } from '#domain/facts';
import type { ProcessEvent, ProcessKind } from '#domain/process/process.events';
import { processStream } from '#domain/streams';
import { eventsOf } from '../audit-trail/events-of.js';

/** How far a process is. `upTo` steps are behind it, taken, skipped or refused. */
export interface ProcessProgress {
  readonly decidingEvent: EventId;
  readonly stream: string;
  readonly kind: ProcessKind;
  readonly startedAt: Instant;
  readonly steps: number;
  readonly upTo: number;
  readonly taken: number;
  readonly skipped: readonly { readonly step: number; readonly stream: string; readonly reason: string }[];
  readonly refused: readonly { readonly step: number; readonly stream: string; readonly code: string }[];
  readonly completedAt: Instant | null;
}

/** By the deciding event, as the first `size` events have it; undefined where none has started. */
export function processOf(
  db: Database.Database,
  decidingEvent: EventId,
  size = Number.MAX_SAFE_INTEGER,
): ProcessProgress | undefined {
  const stream = processStream(decidingEvent);
  const events = eventsOf<ProcessEvent>(db, stream, size);
  const started = events.find(({ event }) => event.type === 'ProcessStarted');
  if (started === undefined || started.event.type !== 'ProcessStarted') return undefined;
  const { kind, steps } = started.event.data;
  const skipped = events.flatMap(({ event }) => (event.type === 'StepSkipped' ? [event.data] : []));
  const refused = events.flatMap(({ event }) => (event.type === 'StepRefused' ? [event.data] : []));
  const completed = events.find(({ event }) => event.type === 'ProcessCompleted');
  const told = events.flatMap(({ event }) => (event.type === 'StepsTaken' ? [event.data.upTo] : []));
  const upTo = completed === undefined ? Math.max(0, ...told) : steps;
  const passed = (step: { readonly step: number }) => step.step < upTo;
  return {
    decidingEvent,
    stream,
    kind,
    startedAt: started.recordedAt,
    steps,
    upTo,
    taken: upTo - skipped.filter(passed).length - refused.filter(passed).length,
    skipped,
    refused,
    completedAt: completed?.recordedAt ?? null,
  };
}

/** Processes that have started and not completed. */
export const countOpenProcesses = (db: Database.Database): number =>
  db.prepare<[], number>('SELECT count(*) FROM open_process').pluck().get()!;
