import { uuid5 } from '#event-store/uuid5';
import type { RequestContext } from '../record/request-context.js';

/**
 * The context of one step of an act that spans streams: its key derives from the act's, so that the act sent again, after
 * a crash too, finds the steps that were recorded and completes the rest. If-Match is for the act's own stream.
 */
export function partOf(context: RequestContext, ...part: readonly string[]): RequestContext {
  const { actor, onBehalfOf, channel, correlation, trace, causation, client, request, today } = context;
  const key = uuid5(context.key, ...part);
  const own = { actor, onBehalfOf, channel, correlation, trace, causation, client, key, today };
  return request === undefined ? own : { ...own, request };
}
