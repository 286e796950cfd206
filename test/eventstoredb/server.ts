import { randomBytes } from 'node:crypto';
import { ServerDouble } from './double/server-double.js';

/** What the suites of this folder run against: the server at EVENTSTORE_URL, or else a double of their own. */
export interface TestServer {
  readonly url: string;
  stop(): void;
  /** The double only: a stream deleted and scavenged by an administrator. */
  destroy?(stream: string): void;
}

export const isGenuine = process.env['EVENTSTORE_URL'] !== undefined;

/** For the names of the suites: nobody shall take the double for a server. */
export const SERVER = isGenuine ? 'the server at EVENTSTORE_URL' : 'the protocol double';

export async function testServer(): Promise<TestServer> {
  const url = process.env['EVENTSTORE_URL'];
  if (url !== undefined) return { url, stop: () => undefined };
  const double = await ServerDouble.start();
  return { url: double.url, stop: () => double.kill(), destroy: (stream) => double.log.destroy(stream) };
}

/** A log of the running test's own, in a server that holds other data. */
export const ownLog = (): string =>
  `test${[...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
