import { START } from '#event-store/port';
import { leafInput } from '#ledger/leaf';
import type { Hash } from '#ledger/rfc6962';
import { naiveRoot } from '#ledger/testing/naive-root';
import { LedgerFile, type Leaf } from './ledger-file.js';
import { followIntoLedger, NotAnExtension } from './ledger-follower.js';
import { NotALedger } from './ledger-schema.js';
import { idOf, LogOnDisk } from './testing/log-on-disk.js';

describe('the ledger', () => {
  let disk: LogOnDisk;
  const leaves = (): Leaf[] => [...disk.ledger.leaves(0, disk.ledger.checkpoint().size)];
  const naiveRoots = async (): Promise<Hash[]> => {
    const inputs = (await disk.events()).map(leafInput);
    return [...inputs.keys(), inputs.length].map((n) => naiveRoot(inputs.slice(0, n)));
  };

  beforeEach(async () => {
    disk = await LogOnDisk.make();
  });
  afterEach(() => disk.remove());

  it('holds one leaf for every event, in log order, and the root of all', async () => {
    await disk.record(10);
    await disk.follow({ batch: 3 });
    expect(disk.ledger.checkpoint()).toEqual({ size: 10, position: 10n, root: (await naiveRoots()).at(-1) });
    const envelopes = (await disk.events()).map(({ id, stream, revision, recordedAt }, index) => ({
      n: index + 1,
      eventId: id,
      stream,
      revision,
      recordedAt: Date.parse(recordedAt),
    }));
    expect(leaves()).toEqual(
      envelopes.map((envelope) => ({ ...envelope, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })),
    );
  });

  it('knows the root at every size it has had', async () => {
    await disk.record(9);
    await disk.follow();
    const roots = await naiveRoots();
    expect(roots.map((_, n) => disk.ledger.rootAt(n))).toEqual(roots);
    expect(() => disk.ledger.rootAt(10)).toThrow(RangeError);
  });

  it('adds nothing when it follows again, and goes on after a restart', async () => {
    await disk.record(5);
    await disk.follow();
    await disk.close();
    await disk.open();
    await disk.follow();
    await disk.record(4);
    await disk.follow();
    expect(leaves().map(({ eventId }) => eventId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map(idOf));
    expect(disk.ledger.checkpoint().root).toEqual((await naiveRoots()).at(-1));
  });

  it('says that it has caught up once what it saw is kept, and follows on', async () => {
    await disk.record(2);
    const sizes: number[] = [];
    const enough = new AbortController();
    await followIntoLedger(disk.store, disk.ledger, {
      signal: enough.signal,
      onCaughtUp: ({ size }) => {
        sizes.push(size);
        if (size < 4) void disk.record(1);
        else enough.abort();
      },
    });
    expect(sizes).toEqual([2, 3, 4]);
  });

  it('keeps what it could read when the log fails further on', async () => {
    await disk.record(6);
    await disk.tamper(`UPDATE event SET data = 'nothing' WHERE position = 5`);
    await expect(disk.follow()).rejects.toThrow(SyntaxError);
    expect(disk.ledger.checkpoint()).toMatchObject({ size: 4, position: 4n });
  });

  it('keeps nothing of a batch from a follower that has been overtaken', async () => {
    await disk.record(2);
    await disk.follow();
    const [leaf] = leaves();
    expect(() => disk.ledger.append(START, [leaf!], 3n)).toThrow('another follower');
    expect(disk.ledger.checkpoint().size).toBe(2);
  });

  it.each([
    ['is shorter', `DELETE FROM event WHERE position > 4`],
    ['is empty', `DELETE FROM event`],
    ['has another last event', `UPDATE event SET data = '{}' WHERE position = 6`],
    ['has its last event elsewhere', `UPDATE event SET position = 60 WHERE position = 6`],
    ['has its last event in another stream', `UPDATE event SET stream = 'task-9' WHERE position = 6`],
    ['cannot read its last event', `UPDATE event SET data = '' WHERE position = 6`],
  ])('refuses a log that %s, keeps its checkpoint and names its last event', async (_, sql) => {
    await disk.record(6);
    await disk.follow();
    const before = disk.ledger.checkpoint();
    await disk.tamper(sql);
    const refusal = await disk.follow().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotAnExtension);
    expect(refusal).toMatchObject({ eventId: idOf(6), message: expect.stringContaining(idOf(6)) });
    expect(disk.ledger.checkpoint()).toEqual(before);
  });

  it('may be read beside the process that writes it', async () => {
    await disk.record(3);
    await disk.follow();
    const reader = new LedgerFile(disk.ledgerPath, { readOnly: true });
    await disk.record(1);
    await disk.follow();
    expect(reader.checkpoint()).toEqual(disk.ledger.checkpoint());
    expect(() => reader.append(4n, leaves(), 5n)).toThrow('readonly');
    reader.close();
  });

  it('does not take another database for a ledger', () => {
    expect(() => new LedgerFile(disk.ledgerPath.replace('ledger.db', 'log.db'))).toThrow(NotALedger);
  });
});
