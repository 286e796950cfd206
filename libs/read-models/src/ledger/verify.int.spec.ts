import { EMPTY_ROOT } from '#ledger/rfc6962';
import { FORGED, forged, shiftedDown, shiftedUp } from './testing/forgery.js';
import { idOf, LogOnDisk } from './testing/log-on-disk.js';
import { READINGS } from './testing/readings.js';
import { verify, type Verification } from './verify.js';

describe.each(READINGS)('verify, reading %s', (_way, reading) => {
  let disk: LogOnDisk;
  const verified = (): Promise<Verification> => verify(disk.store, disk.ledger, reading(disk));

  beforeEach(async () => {
    disk = await LogOnDisk.make();
    await disk.record(12);
    await disk.follow();
  });
  afterEach(() => disk.remove());

  it('finds nothing wrong with a log that nobody touched, and agrees with the ledger on its root', async () => {
    const { root } = disk.ledger.checkpoint();
    expect(await verified()).toEqual({
      size: 12,
      root,
      ok: true,
      firstBad: null,
      unwitnessed: 0,
      held: { size: 12, position: 12n, root },
    });
  });

  it('says how many events the ledger has not followed yet', async () => {
    await disk.record(3);
    expect(await verified()).toMatchObject({ size: 15, ok: true, unwitnessed: 3, held: { size: 12 } });
  });

  it('holds an empty log against an empty ledger', async () => {
    const empty = await LogOnDisk.make();
    expect(await verify(empty.store, empty.ledger)).toMatchObject({ size: 0, root: EMPTY_ROOT, ok: true });
    await empty.remove();
  });

  const seven = { n: 7, eventId: idOf(7), stream: 'task-1', revision: 2 };

  it.each<[string, string, object]>([
    [
      'a byte changed',
      `UPDATE event SET data = replace(data, 'Kết quả 7', 'Kết quả 8') WHERE position = 7`,
      { ...seven, position: 7n, problem: 'changed' },
    ],
    [
      'its type changed',
      `UPDATE event SET type = 'StatusReporteD' WHERE position = 7`,
      { ...seven, position: 7n, problem: 'changed' },
    ],
    [
      'its metadata changed',
      `UPDATE event SET metadata = replace(metadata, 'account-1', 'account-2') WHERE position = 7`,
      { ...seven, position: 7n, problem: 'changed' },
    ],
    [
      'its id changed',
      `UPDATE event SET id = '${FORGED}' WHERE position = 7`,
      { ...seven, position: 7n, problem: 'changed' },
    ],
    ['an event removed', `DELETE FROM event WHERE position = 7`, { ...seven, position: null, problem: 'removed' }],
    [
      'an event removed and the gap closed',
      `DELETE FROM event WHERE position = 7; ${shiftedDown(8)} UPDATE event SET revision = revision - 1 WHERE stream = 'task-1' AND revision > 2`,
      { ...seven, position: null, problem: 'removed' },
    ],
    [
      'two swapped',
      `UPDATE event SET position = -1 WHERE position = 7; UPDATE event SET position = 7 WHERE position = 9; UPDATE event SET position = 9 WHERE position = -1`,
      { ...seven, position: 9n, problem: 'moved' },
    ],
    [
      'a stamp altered',
      `UPDATE event SET recorded_at = recorded_at - 1 WHERE position = 7`,
      { ...seven, position: 7n, problem: 'stamp' },
    ],
    [
      'a stamp before the one before it',
      `UPDATE event SET recorded_at = recorded_at - 86400000 WHERE position = 7`,
      { ...seven, position: 7n, problem: 'stamp' },
    ],
    [
      'a stamp that is no time',
      `UPDATE event SET recorded_at = 9000000000000000 WHERE position = 7`,
      { ...seven, position: 7n, problem: 'unreadable' },
    ],
    [
      'one inserted in the middle',
      `${shiftedUp(7)} ${forged(7, 'task-4', 0, 6)}`,
      { n: 7, eventId: FORGED, stream: 'task-4', revision: 0, position: 7n, problem: 'inserted' },
    ],
    [
      'one inserted in the middle that cannot be read',
      `${shiftedUp(7)} ${forged(7, 'task-4', 0, 6, `'{"a":'`)}`,
      { n: 7, eventId: null, stream: null, revision: null, position: 7n, problem: 'inserted' },
    ],
    [
      'a stream renamed',
      `UPDATE event SET stream = 'task-9' WHERE stream = 'task-1'`,
      { n: 1, eventId: idOf(1), stream: 'task-1', revision: 0, position: 1n, problem: 'renamed' },
    ],
    [
      'an event put into another stream',
      `UPDATE event SET stream = 'task-9', revision = 0 WHERE position = 7`,
      { ...seven, position: 7n, problem: 'renamed' },
    ],
    [
      'a revision altered',
      `UPDATE event SET revision = 20 WHERE position = 7`,
      { ...seven, position: 7n, problem: 'revision' },
    ],
    [
      'the log cut off at the end',
      `DELETE FROM event WHERE position > 10`,
      { n: 11, eventId: idOf(11), stream: 'task-2', revision: 3, position: null, problem: 'truncated' },
    ],
    [
      'everything gone',
      `DELETE FROM event`,
      { n: 1, eventId: idOf(1), stream: 'task-1', revision: 0, position: null, problem: 'truncated' },
    ],
    [
      'a text with a space too many',
      `UPDATE event SET data = replace(data, '":"', '": "') WHERE position = 7`,
      { ...seven, position: 7n, problem: 'not-canonical' },
    ],
    [
      'a text that is not JSON',
      `UPDATE event SET data = '{"percent":' WHERE position = 7`,
      { ...seven, position: 7n, problem: 'unreadable' },
    ],
    [
      'positions moved on',
      `UPDATE event SET position = position + 1000 WHERE position >= 7`,
      { ...seven, position: 1007n, problem: 'position' },
    ],
    [
      'one added below the first place, where no reader looks',
      forged(0, 'task-4', 0, 6),
      { n: 1, eventId: FORGED, stream: 'task-4', revision: 0, position: 0n, problem: 'inserted' },
    ],
    [
      'the first one moved below the first place',
      `UPDATE event SET position = -7 WHERE position = 1`,
      { n: 1, eventId: idOf(1), position: -7n, problem: 'position' },
    ],
    [
      'one added far behind the end',
      forged(4_000_000_000_000, 'task-4', 0, 12),
      { n: 13, eventId: FORGED, position: 4_000_000_000_000n, problem: 'position' },
    ],
  ])('names the first bad event: %s', async (_, sql, firstBad) => {
    await disk.tamper(sql);
    const result = await verified();
    expect(result).toMatchObject({ ok: false, firstBad });
    expect(result.firstBad!.sentence).toEqual({ vi: expect.any(String), en: expect.any(String) });
  });

  it('names the earliest of several', async () => {
    await disk.tamper(`UPDATE event SET data = '{}' WHERE position IN (5, 9); DELETE FROM event WHERE position = 7`);
    expect((await verified()).firstBad).toMatchObject({ eventId: idOf(5), problem: 'changed' });
  });

  it('says it to people', async () => {
    await disk.tamper('DELETE FROM event WHERE position = 7');
    expect((await verified()).firstBad!.sentence).toEqual({
      vi: `Sự kiện thứ 7 (${idOf(7)}, task-1): đã bị xóa khỏi nhật ký.`,
      en: `Event no. 7 (${idOf(7)}, task-1): it was removed from the log.`,
    });
  });

  it('does not take a closed store for a tampered one', async () => {
    await disk.store.close();
    await expect(verified()).rejects.toThrow('closed');
  });

  it('tells how far it is', async () => {
    const told: [number, number][] = [];
    await verify(disk.store, disk.ledger, { onProgress: (read, held) => told.push([read, held]) });
    expect(told.at(-1)).toEqual([12, 12]);
  });
});
