import type { Position } from '#event-store/port';
import type { FollowingStatus } from './following.js';

/** What the thread is started with. */
export interface FilesToFollow {
  readonly log: string;
  readonly readModels: string;
  readonly ledger: string;
  readonly logLevel: string;
  /** Of `SharedProgress`. */
  readonly progress: SharedArrayBuffer;
}

/** What is asked of the thread; the answers are those of `Following`. */
export type Question =
  | { readonly about: 'position'; readonly position: Position; readonly timeoutMs: number }
  | { readonly about: 'ledger'; readonly size: number; readonly timeoutMs: number }
  | { readonly about: 'end'; readonly timeoutMs: number }
  | { readonly about: 'status' };

export type ToThread =
  | { readonly kind: 'asked'; readonly number: number; readonly question: Question }
  /** The log has grown. */
  | { readonly kind: 'appended' }
  | { readonly kind: 'stop' };

export type FromThread =
  /** Files are open and followed into. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'answered'; readonly number: number; readonly answer: boolean | FollowingStatus }
  /** The question could not be answered. `code`: of SQLite or the system, where it has one. */
  | { readonly kind: 'failed'; readonly number: number; readonly message: string; readonly code: string }
  /** The log is not the one that the ledger followed. */
  | { readonly kind: 'notAnExtension'; readonly why: string };
