import { StoreUnavailable } from '../errors.js';
import type { SeenEvent } from './event-form.js';
import { kindOf, sentenceOf, untilKnown, type Persistence } from './faults.js';
import type { LogParts } from './log-pages.js';
import { readPart } from './reading.js';
import { listen } from './subscribing.js';

/** A first read of a long log takes minutes; what is out of reach was noticed before. */
const LONG_READ = 3_600_000;

/** Follows the log to its end; places that are of another log are forgotten first. @throws StoreUnavailable */
export async function begin(parts: LogParts, persistence: Persistence): Promise<void> {
  const { connection, places, follower, prefix } = parts;
  const last = places.last();
  if (last !== undefined) {
    const { events } = await untilKnown(
      () => readPart(connection, prefix, last.stream, { from: last.revision, direction: 'forwards', limit: 1 }),
      persistence,
    );
    if (events[0]?.id !== last.id || events[0].position !== last.position) places.forget(prefix.slice(0, -1));
  }
  await reach(parts, persistence);
  follower.start();
  if (!(await follower.caughtUp(LONG_READ)))
    throw new StoreUnavailable(`the log could not be read to its end: ${follower.dropped ?? 'it takes too long'}`);
}

/** The leader is asked whether there is anything behind what was followed; that is followed then. @throws StoreUnavailable */
export async function readToTheEnd(parts: LogParts, persistence: Persistence): Promise<void> {
  const { follower } = parts;
  const last = await untilKnown(() => lastOfLog(parts, persistence), persistence);
  if (last !== undefined && !(await follower.reached(BigInt(last), persistence.patience)))
    throw new StoreUnavailable(`the log is not followed: ${follower.dropped ?? 'it is still being read'}`);
}

/** Refused now rather than after the long wait for the log. */
async function reach(parts: LogParts, persistence: Persistence): Promise<void> {
  try {
    await untilKnown(() => behindTheEnd(parts, persistence, () => true), persistence);
  } catch (cause) {
    if (cause instanceof StoreUnavailable) throw cause;
    const isDenied = kindOf(cause) === 'access-denied';
    const hint = isDenied ? '; look at its name and password, and set the server up by “eventstore install”' : '';
    throw new StoreUnavailable(`EventStoreDB does not show its log to this account: ${sentenceOf(cause)}${hint}`, {
      cause,
    });
  }
}

/** Position of our last event behind what was followed; undefined where there is none. One try. */
async function lastOfLog(parts: LogParts, persistence: Persistence): Promise<number | undefined> {
  let last: number | undefined;
  await behindTheEnd(parts, persistence, ({ position }) => {
    last = position;
    return false;
  });
  return last;
}

function behindTheEnd(
  { connection, places, prefix }: LogParts,
  { signal }: Persistence,
  event: (event: SeenEvent) => boolean,
): Promise<void> {
  const whole = { from: places.resume, prefixes: [prefix], requiresLeader: true, caughtUp: () => true };
  return listen(connection, prefix, { ...whole, event }, signal);
}
