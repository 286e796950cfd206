import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { minhchung } from '../support/command-line.js';
import { KilledServer } from '../support/killed-server.js';
import { InsistentWriters } from './insistent-writers.js';
import { LogAfterCrash } from './log-after-crash.js';

/** Three rounds with every run of the tests; `npm run test:crash` makes a thousand. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 3);
const WRITERS = 16;
const MOST_ANSWERS = 3 * WRITERS;
/** An answer comes right after a flush: the kill is to come anywhere in what follows, too. */
const BETWEEN_ANSWERS_MS = 50;
const A_ROUND_MS = 60_000;

describe('a server that is killed under sixteen writers', () => {
  const server = new KilledServer();
  let writers: InsistentWriters;
  beforeAll(async () => {
    await server.start();
    await server.signInFirst();
    const unit = { code: 'ttg', name: 'ttg', kind: 'ministry', parent: null, rank: 1, ageUnknown: true };
    expect(await server.post('/units', unit)).toMatchObject({ status: 201 });
    await server.account('assigner', 'assigner', 'ttg');
    writers = new InsistentWriters(server, WRITERS, 'ttg', { administrator: 'admin', assigner: 'assigner' });
  });
  afterAll(() => server.remove());

  it(
    `${ROUNDS} times over has kept what it acknowledged, once and whole, and goes on`,
    async () => {
      const log = new LogAfterCrash(server.folder);
      for (let round = 1; round <= ROUNDS; round++) {
        const end = new AbortController();
        const work = writers.work(end.signal);
        await writers.answered(randomInt(MOST_ANSWERS));
        await delay(Math.random() * BETWEEN_ANSWERS_MS);
        await server.kill();
        end.abort();
        await work;
        expect(log.faults(writers.acknowledged)).toEqual([]);
        await server.start();
        await writers.settle();
        await followed();
        await writers.completed();
        expect(log.faults(writers.acknowledged)).toEqual([]);
        expect(log.ledgerFaults()).toEqual([]);
        expect(writers.refusals).toEqual([]);
        if (round % 50 === 0)
          told(`${round} rounds, ${log.size} events, ${writers.acknowledged.length} acknowledgements`);
      }
      expect(writers.acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS);
      for (const { process } of writers.acknowledged)
        if (process !== null) expect(await server.complete(process)).toMatchObject({ taken: 3, refused: [] });
      expect(log.faults(writers.acknowledged)).toEqual([]);
      expect(await minhchung(server.folder, ['verify'])).toMatchObject({ code: 0, told: { ok: true, size: log.size } });
      expect(await server.stop()).toBe(0);
    },
    300_000 + ROUNDS * A_ROUND_MS,
  );

  /** Read models and ledger have everything, and no process that has begun is open; one decided just now may not have begun. */
  const followed = async (): Promise<void> => {
    for (let asked = 0; asked < 4_800; asked++) {
      const { status, body } = await server.get('/health/ready');
      if (status === 200 && body.readModels.lag === 0 && body.ledger.lag === 0 && body.processes.open === 0) return;
      await delay(25);
    }
    throw new Error(JSON.stringify((await server.get('/health/ready')).body));
  };
});

const told = (text: string): void => void process.stderr.write(`${text}\n`);
