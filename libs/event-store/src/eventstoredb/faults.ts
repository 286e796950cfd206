import { StoreClosed, StoreUnavailable } from '../errors.js';
import { RetryWaits } from '../retry-waits.js';

/** Nothing came back within our own time: the client has no deadline for reads, discovery and connecting. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** What the server has decided; sent again it would say the same. */
const DECIDED = new Set([
  'wrong-expected-version',
  'stream-not-found',
  'stream-deleted',
  'no-stream',
  'access-denied',
  'invalid-argument',
  'invalid-transaction',
  'maximum-append-size-exceeded',
  'unsupported',
]);

/** gRPC's PERMISSION_DENIED and UNAUTHENTICATED, where the client passes the raw error on. */
const DENIED = [7, 16];

/** The client's own name for the kind of error; undefined for raw gRPC errors and plain ones. */
export function kindOf(error: unknown): string | undefined {
  const { type, code } = (error ?? {}) as { readonly type?: unknown; readonly code?: unknown };
  if (typeof type === 'string') return type;
  return typeof code === 'number' && DENIED.includes(code) ? 'access-denied' : undefined;
}

/**
 * Whether trying again may help. True for whatever is not known to be a decision, because the same trouble comes in many
 * forms: `UnavailableError`, a raw error with `code: 14`, `DeadlineExceededError` with an empty message, `TimeoutError`
 * (also for a repeat that the server dropped while the first try was in flight, and for a subscriber that was too
 * slow), `NotLeaderError`, `UnknownError` code 13 after a polite stop, "Could not recognize Server Is Not Ready" while
 * there is no leader, a plain "Failed to discover after 10 attempts."
 */
export const mayPass = (error: unknown): boolean => !DECIDED.has(kindOf(error) ?? '');

/** After these the client object is not to be trusted: it may keep a failed connection for ever, or hang on a dead one. */
export function isPoisoning(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === undefined || kind === 'deadline-exceeded' || kind === 'unknown';
}

export interface Persistence {
  /** How long to go on, ms. */
  readonly patience: number;
  /** Ends the waiting at once. */
  readonly signal: AbortSignal;
}

/**
 * Tries until it is known: every failure that may pass is tried again, with capped, jittered waits.
 *
 * @throws what was decided, as it came; StoreUnavailable after the patience; StoreClosed where the signal came first.
 */
export async function untilKnown<T>(attempt: () => Promise<T>, { patience, signal }: Persistence): Promise<T> {
  const waits = new RetryWaits(10, 1_000);
  for (const since = performance.now(); ; await waits.wait(signal)) {
    try {
      return await attempt();
    } catch (cause) {
      if (!mayPass(cause)) throw cause;
      if (signal.aborted) throw new StoreClosed('the store is closed', { cause });
      if (performance.now() - since > patience)
        throw new StoreUnavailable(`EventStoreDB does not answer: ${sentenceOf(cause)}`, { cause });
    }
  }
}

/** Some of the client's errors have an empty message. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? (kindOf(error) ?? error.name) : error.message;
}
