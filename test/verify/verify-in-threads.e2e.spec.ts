import { idOf, LogOnDisk } from '#read-models/ledger/testing/log-on-disk';
import { minhchung } from '../support/command-line.js';

/** More than are held against the ledger before threads have started. */
const APPENDS = 10;
const AN_APPEND = 2_500;
const EVENTS = APPENDS * AN_APPEND;

describe('verify on the command line, in threads', () => {
  let disk: LogOnDisk;
  const verified = () => minhchung(disk.folder, ['verify']);

  beforeAll(async () => {
    disk = await LogOnDisk.make();
    for (let i = 0; i < APPENDS; i++) await disk.recordAtOnce(AN_APPEND);
    await disk.follow();
    await disk.recordAtOnce(3);
  });
  afterAll(() => disk.remove());

  it('agrees with the ledger on the root of a log that nobody touched, while it is open for writing', async () => {
    const { code, told } = await verified();
    expect(code).toBe(0);
    expect(told).toMatchObject({ ok: true, size: EVENTS + 3, unwitnessed: 3, held: { size: EVENTS } });
    await disk.follow();
    expect((await verified()).told).toMatchObject({ root: disk.ledger.checkpoint().root, unwitnessed: 0 });
  });

  it('names the first of several bad events, whichever thread meets its own first', async () => {
    const forged = (n: number) =>
      `UPDATE event SET data = replace(data, 'Kết quả ${n}', 'Kết quả 0') WHERE position = ${n};`;
    await disk.tamper([22_000, 13_001, 24_000].map(forged).join(' '));
    const { code, told } = await verified();
    expect(code).toBe(1);
    expect(told).toMatchObject({ ok: false, size: EVENTS + 3 });
    expect(told.firstBad).toMatchObject({ n: 13_001, eventId: idOf(13_001), problem: 'changed' });
  });
});
