import { START } from '#event-store/port';
import { Frontier } from '#ledger/frontier';
import { hashLeaf, type Hash } from '#ledger/rfc6962';
import { FRONTIER_EVERY } from './ledger-file.js';
import { LogOnDisk } from './testing/log-on-disk.js';

describe('a long ledger', () => {
  const size = 2 * FRONTIER_EVERY + 10;
  let disk: LogOnDisk;

  beforeAll(async () => {
    disk = await LogOnDisk.make();
    const recordedAt = Date.parse('2024-03-01T00:00:00.000Z');
    const leaves = Array.from({ length: size }, (_, i) => ({
      eventId: `event ${i + 1}`,
      stream: 'task-1',
      revision: i,
      recordedAt,
      hash: hashLeaf(`${i + 1}`),
    }));
    disk.ledger.append(START, leaves, BigInt(size));
  });
  afterAll(() => disk.remove());

  const rootOf = (n: number): Hash => {
    const tree = new Frontier();
    for (let i = 1; i <= n; i++) tree.append(hashLeaf(`${i}`));
    return tree.root();
  };

  it.each([0, 1, 4095, 4096, 4097, 8191, 8192, 8193, size - 1, size])('has the root at %i', (n) => {
    expect(disk.ledger.rootAt(n)).toEqual(rootOf(n));
  });

  it('says so instead of giving a root when leaves have been taken out of its file', async () => {
    await disk.tamperWithLedger('DELETE FROM leaf WHERE n = 4100');
    expect(disk.ledger.rootAt(4099)).toEqual(rootOf(4099));
    expect(() => disk.ledger.rootAt(4101)).toThrow('lost leaves');
  });

  it('reads its leaves page by page, each once', () => {
    const ns = [...disk.ledger.leaves(4000, size)].map(({ n }) => n);
    expect(ns).toEqual(Array.from({ length: size - 4000 }, (_, i) => 4001 + i).filter((n) => n !== 4100));
  });
});
