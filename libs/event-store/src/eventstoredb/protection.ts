import type { Connection } from './connection.js';
import { kindOf, untilKnown, type Persistence } from './faults.js';

/** A revision that a stream nobody has ever written cannot have: a probe that is permitted still changes nothing. */
const NOT_THERE = { expectedRevision: 7n };

/**
 * Which ways of hiding history the server leaves open to this account, one sentence each; none where it is as
 * `installOn` sets it up. Asked by trying, on a stream that does not exist and at a revision that it does not have:
 * who may not is refused for that, who may is refused for the revision.
 */
export async function openToThisAccount(
  connection: Connection,
  prefix: string,
  persistence: Persistence,
): Promise<readonly string[]> {
  const stream = `${prefix}probe-nothing`;
  const options = { ...connection.options({ requiresLeader: true }), ...NOT_THERE };
  const mayDelete = await isPermitted(
    () => connection.call((client) => client.deleteStream(stream, options)),
    persistence,
  );
  const mayCut = await isPermitted(
    () => connection.call((client) => client.setStreamMetadata(stream, { maxCount: 1 }, options)),
    persistence,
  );
  return [
    ...(mayDelete ? ['this account may delete streams'] : []),
    ...(mayCut ? ['this account may cut streams off by their metadata'] : []),
  ];
}

async function isPermitted(attempt: () => Promise<unknown>, persistence: Persistence): Promise<boolean> {
  try {
    await untilKnown(attempt, persistence);
    return true;
  } catch (error) {
    if (kindOf(error) === 'access-denied') return false;
    if (kindOf(error) === 'wrong-expected-version') return true;
    throw error;
  }
}
