import type { IsoDate } from '#domain/facts';
import type { RequestContext } from '../record/request-context.js';

/** What the system does by itself: the first start, a lock after failed sign-ins. `key` is a UUID. */
export function systemContext(account: `system:${string}`, key: string, today: IsoDate): RequestContext {
  return {
    actor: { account, role: 'system', unit: null },
    onBehalfOf: null,
    channel: 'system',
    correlation: key,
    trace: null,
    causation: null,
    client: null,
    key,
    today,
  };
}
