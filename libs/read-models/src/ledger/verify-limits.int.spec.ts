import { FRONTIER_EVERY } from './ledger-file.js';
import { FORGED, forged } from './testing/forgery.js';
import { idOf, LogOnDisk } from './testing/log-on-disk.js';
import { READINGS } from './testing/readings.js';
import { verify, type Verification } from './verify.js';

describe.each(READINGS)('verify, where the ledger is no witness, reading %s', (_way, reading) => {
  let disk: LogOnDisk;
  const verified = (): Promise<Verification> => verify(disk.store, disk.ledger, reading(disk));

  beforeEach(async () => {
    disk = await LogOnDisk.make();
    await disk.record(12);
    await disk.follow();
  });
  afterEach(() => disk.remove());

  describe('behind the ledger', () => {
    it('counts a well-formed event added at the end as not witnessed', async () => {
      await disk.tamper(forged(13, 'task-4', 0, 12));
      expect(await verified()).toMatchObject({ ok: true, size: 13, unwitnessed: 1 });
    });

    it.each([
      ['revision', forged(13, 'task-1', 9, 12)],
      ['stamp', forged(13, 'task-4', 0, 11)],
      ['position', forged(14, 'task-4', 0, 12)],
      ['not-canonical', forged(13, 'task-4', 0, 12, `'{ }'`)],
    ])('finds what was added at the end against the rules of every log: %s', async (problem, sql) => {
      await disk.tamper(sql);
      expect(await verified()).toMatchObject({ ok: false, firstBad: { eventId: FORGED, problem } });
    });

    it('gives the place of what cannot be read', async () => {
      await disk.tamper(forged(13, 'task-4', 0, 12, `'nothing'`));
      const firstBad = { n: 13, position: 13n, eventId: null, problem: 'unreadable' };
      expect(await verified()).toMatchObject({ ok: false, firstBad });
    });
  });

  describe('an altered ledger', () => {
    it.each([
      ['hash', `UPDATE leaf SET hash = zeroblob(32) WHERE n = 7`],
      ['event', `UPDATE leaf SET event_id = 'another' WHERE n = 7`],
      ['stream', `UPDATE leaf SET stream = 'task-9' WHERE n = 7`],
      ['row', `DELETE FROM leaf WHERE n = 7`],
    ])('is told from an altered log: its %s', async (_, sql) => {
      await disk.tamperWithLedger(sql);
      expect((await verified()).firstBad).toMatchObject({ n: 7, eventId: idOf(7), problem: 'ledger' });
    });

    it('is told from an altered log: a tree that it kept', async () => {
      await disk.recordAtOnce(FRONTIER_EVERY);
      await disk.follow();
      await disk.tamperWithLedger('UPDATE frontier SET subtrees = zeroblob(32)');
      expect((await verified()).firstBad).toMatchObject({ n: FRONTIER_EVERY, problem: 'ledger' });
    });

    it('is told from an altered log: its root', async () => {
      await disk.tamperWithLedger('UPDATE checkpoint SET subtrees = zeroblob(64)');
      expect((await verified()).firstBad).toMatchObject({ n: 12, eventId: idOf(12), problem: 'ledger' });
    });
  });
});
