import type { ExpectedState } from './port.js';

/** The stream is not as the caller had seen it. Nothing was stored. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedState,
    readonly actual: ExpectedState,
  ) {
    super(`${stream} was expected at ${expected} and is at ${actual}`);
  }
}

/** An event id that the log holds already, with another body, at another place, or with only part of the call. */
export class IdReused extends Error {
  override readonly name = 'IdReused';
  constructor(
    readonly id: string,
    readonly why: string,
  ) {
    super(`event ${id}: ${why}`);
  }
}

/** The call itself is wrong, whatever the stream: refused before anything is sent, on every store alike. */
export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';
}

/** The same idempotency key was used for another request. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
  constructor(readonly key: string) {
    super(`the idempotency key of command ${key} was used for another request`);
  }
}

/** The log could not take the append now: disk full, disk failing, file locked for too long. Send the same append again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The server no longer shows what the log was seen to hold: somebody with an administrator's rights removed it. */
export class HistoryRemoved extends Error {
  override readonly name = 'HistoryRemoved';
  constructor(
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`${stream} has lost revision ${revision}: it was removed on the server; verify names what is gone`);
  }
}

/** The store was closed, or opened for reading only. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
}

/** The file was written by a later release. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
  constructor(path: string, found: number, known: number) {
    super(`${path} has schema version ${found}, this release knows up to ${known}: use a later release`);
  }
}

/** The file was written by an earlier release and is opened for reading only, which migrates nothing. */
export class StoreTooOld extends Error {
  override readonly name = 'StoreTooOld';
  constructor(path: string, found: number, known: number) {
    super(`${path} has schema version ${found}, this release reads ${known}: open it for writing once to migrate it`);
  }
}

/** The file is there but is not an event log. */
export class NotAnEventLog extends Error {
  override readonly name = 'NotAnEventLog';
}
