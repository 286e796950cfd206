import { uuid5 } from '#event-store/uuid5';
import type { RequestContext } from '../record/request-context.js';

/**
 * The context of one step of an act that spans streams: its key derives from the act's, so that the act sent again, after
 * a crash too, finds the steps that were recorded and completes the rest. If-Match is for the act's own stream.
 */
export function partOf(context: RequestContext, ...part: readonly string[]): RequestContext {
  const { expected: _seenElsewhere, ...rest } = context;
  return { ...rest, key: uuid5(context.key, ...part) };
}
