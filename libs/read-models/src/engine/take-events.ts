import type { Position, RecordedEvent } from '#event-store/port';
import type { Checkpoint } from './checkpoint.js';
import { sqliteCode } from './file-check.js';
import { CannotApply } from './follower-status.js';
import { checkpointAfter, numbered } from './logged-event.js';
import type { LoggedEvent } from './projection.js';
import { CheckpointMoved, type ReadModelFile } from './read-model-file.js';

/**
 * Takes what the log gave into the file, as one batch, and tells of each checkpoint reached. What was applied already is
 * left out. Where one event cannot be taken, everything before it is, and the checkpoint stays right before it.
 *
 * @throws CannotApply for the event's or a projection's fault; anything else is a fault that may pass.
 */
export function takeInto(
  file: ReadModelFile,
  events: readonly RecordedEvent[],
  upTo: Position,
  reached: (checkpoint: Checkpoint) => void,
): void {
  const from = file.checkpoint();
  const { batch, undecodable } = number(events, from);
  const end = batch.length === 0 ? from : checkpointAfter(batch[batch.length - 1]!);
  const to = undecodable === undefined && upTo > end.position ? { ...end, position: upTo } : end;
  if (to !== from) applyTo(file, batch, from, to, reached);
  if (undecodable !== undefined) throw undecodable;
}

function number(
  events: readonly RecordedEvent[],
  from: Checkpoint,
): { batch: LoggedEvent[]; undecodable?: CannotApply } {
  const batch: LoggedEvent[] = [];
  let at = from;
  for (const event of events) {
    if (event.position <= at.position) continue;
    try {
      const next = numbered(event, at);
      batch.push(next);
      at = checkpointAfter(next);
    } catch (cause) {
      return { batch, undecodable: new CannotApply(event, at.n + 1, cause) };
    }
  }
  return { batch };
}

/** All at once; where that fails, one by one, to learn which event it is. */
function applyTo(
  file: ReadModelFile,
  batch: readonly LoggedEvent[],
  from: Checkpoint,
  to: Checkpoint,
  reached: (checkpoint: Checkpoint) => void,
): void {
  try {
    file.apply(batch, from, to);
    reached(to);
  } catch (cause) {
    const [only] = batch;
    if (only === undefined || mayPass(cause)) throw cause;
    if (batch.length === 1) throw new CannotApply({ ...only, type: only.event.type }, only.n, cause);
    let at = from;
    for (const event of batch) {
      applyTo(file, [event], at, checkpointAfter(event), reached);
      at = checkpointAfter(event);
    }
  }
}

/** Somebody else moved the checkpoint, a lock, a full, failing or read-only disk: the same events can be applied later. */
function mayPass(cause: unknown): boolean {
  if (cause instanceof CheckpointMoved) return true;
  const code = sqliteCode(cause) ?? '';
  return PASSING.some((start) => code.startsWith(start));
}

const PASSING = ['BUSY', 'LOCKED', 'FULL', 'IOERR', 'READONLY', 'CANTOPEN'].map((code) => `SQLITE_${code}`);
