import type { LogFilter, Position } from './port.js';
import type { StoredRow } from './stored-row.js';

/** What one look at the log gave: the matching rows in log order, and up to where it looked. */
export interface Page {
  readonly rows: readonly StoredRow[];
  /** Everything up to here has been seen, whether it matched or not. */
  readonly scannedTo: Position;
}

export interface StreamPage {
  readonly rows: readonly StoredRow[];
  /** False where the page was full: there may be more. */
  readonly ended: boolean;
}

/** How the log is read: look by look, each complete, nothing held open in between. */
export interface Log {
  /** Position of the last event. */
  end(): Position | Promise<Position>;
  /** At least one place further than `after`, at most to `upTo`, which must not lie beyond the end. */
  look(after: Position, upTo: Position, filter: LogFilter): Page | Promise<Page>;
}

/** How one stream is read, likewise. */
export interface Streams {
  /** Up to `limit` rows of one stream, in the direction asked for, from that revision on. */
  lookAtStream(
    stream: string,
    from: number,
    direction: 'forwards' | 'backwards',
    limit: number,
  ): StreamPage | Promise<StreamPage>;
}

/** An embedded store, which answers at once. */
export interface LogSource extends Log, Streams {
  end(): Position;
  look(after: Position, upTo: Position, filter: LogFilter): Page;
  lookAtStream(stream: string, from: number, direction: 'forwards' | 'backwards', limit: number): StreamPage;
}

/** The most rows of one look. */
export const PAGE_ROWS = 500;

/** A look ends early after so much text, so that large events do not fill the memory. */
export const PAGE_CHARACTERS = 4 * 1024 * 1024;
