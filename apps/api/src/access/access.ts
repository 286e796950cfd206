import type { AccountId } from '#domain/facts';
import type { RequestContext } from '../record/request-context.js';
import type { Reader } from './reader.js';

export interface CurrentSession {
  readonly id: string;
  readonly account: AccountId;
}

/** What the guard found out about a request. `context` is there for commands, that is, for every method but GET. */
export interface Access {
  readonly session: CurrentSession;
  readonly reader: Reader;
  readonly context?: RequestContext;
}
