import type { Instant } from '#domain/facts';
import type { Command } from '@nestjs/cqrs';
import type { Receipt } from '../record/receipt.js';
import type { RequestContext } from '../record/request-context.js';

/** Who does it: an account, in a role, for a unit (both by the names of the programme). */
export interface Doer {
  readonly signIn: string;
  readonly role: RequestContext['actor']['role'];
  readonly unit: string | null;
}

/** One act of the simulated time. Acts of one day on one stream happen in the order of their instants. */
export interface DemoAct {
  readonly at: Instant;
  /** Identifies the act: its command key derives from it. */
  readonly words: readonly string[];
  readonly by: Doer;
  /** The stream that it writes to: two acts on one stream are never under way together. */
  readonly stream: string;
  /** The command for the bus; or, where a controller is itself what serves it, its answer. */
  readonly command: (context: RequestContext) => Command<Receipt> | Promise<Receipt>;
  /** A refusal that belongs to the story, by its code. */
  readonly refusedAs?: string;
}
