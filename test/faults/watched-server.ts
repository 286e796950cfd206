import { setTimeout as delay } from 'node:timers/promises';
import { KilledServer, type Answer } from '../support/killed-server.js';

/** Longer than any machine is busy with other things. */
const LONGEST_WAIT_MS = 120_000;

/** A server to which things happen, its first administrator signed in. */
export class WatchedServer extends KilledServer {
  constructor(environment: Readonly<Record<string, string>> = {}, folder?: string) {
    super({ LOG_LEVEL: 'warn', ...environment }, folder);
  }

  async begun(): Promise<void> {
    await this.start();
    await this.signInFirst();
    await this.health(200);
  }

  /** `key`: sent again under it, it gets its first answer. */
  unit(code: string, key?: string): Promise<Answer> {
    const given = { code, name: code, kind: 'ministry', parent: null, rank: 2, ageUnknown: true };
    return this.post('/units', given, 'admin', key);
  }

  /** Codes of the units that are shown. */
  async shown(): Promise<string[]> {
    const { body } = await this.get('/units?limit=200');
    return body.units.map(({ code }: { code: string }) => code).toSorted();
  }

  /** The health page, once it is of that colour. */
  async health(status: 200 | 503): Promise<Answer> {
    for (let asked = 0; asked < LONGEST_WAIT_MS / 50; asked++, await delay(50)) {
      const answer = await this.get('/health/ready');
      if (answer.status === status) return answer;
    }
    throw new Error(JSON.stringify(await this.get('/health/ready')));
  }
}
