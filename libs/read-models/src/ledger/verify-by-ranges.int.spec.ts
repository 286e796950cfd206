import fc from 'fast-check';
import { LogOnDisk } from './testing/log-on-disk.js';
import { forged, shiftedDown, shiftedUp } from './testing/forgery.js';
import { verify } from './verify.js';

const EVENTS = 24;
const place = fc.integer({ min: 1, max: EVENTS });

const stamped = fc
  .tuple(place, fc.constantFrom(-86_400_000, -1, 1, 86_400_000))
  .map(([n, ms]) => `UPDATE event SET recorded_at = recorded_at + ${ms} WHERE position = ${n};`);
const spaced = place.map((n) => `UPDATE event SET metadata = metadata || ' ' WHERE position = ${n};`);
const misnumbered = place.map((n) => `UPDATE event SET revision = revision + 100 WHERE position = ${n};`);

/** What may be wrong with an event when the ledger sees it first. */
const fromTheStart = fc.oneof(stamped, spaced, misnumbered);
/** What an intruder may do to one place of the log, or of the ledger, afterwards. */
const onLog = fc.oneof(
  place.map((n) => `UPDATE event SET data = replace(data, '"percent":', '"percent":1') WHERE position = ${n};`),
  place.map((n) => `UPDATE event SET data = replace(data, '"percent":', '"percent": ') WHERE position = ${n};`),
  spaced,
  stamped,
  misnumbered,
  place.map(
    (n) => `UPDATE event SET data = substr(data, 1, instr(data, ',') - 1),
    metadata = substr(data, instr(data, ',') + 1) || ',' || metadata WHERE position = ${n};`,
  ),
  place.map((n) => `UPDATE event SET data = substr(data, 1, 20) WHERE position = ${n};`),
  place.map((n) => `UPDATE event SET data = data || ',{}' WHERE position = ${n};`),
  place.map((n) => `UPDATE event SET type = type || '",1,"x' WHERE position = ${n};`),
  place.map((n) => `UPDATE event SET type = type || '\\' WHERE position = ${n};`),
  place.map((n) => `UPDATE event SET id = upper(id) WHERE position = ${n};`),
  place.map((n) => `DELETE FROM event WHERE position = ${n};`),
  place.map((n) => `DELETE FROM event WHERE position = ${n}; ${shiftedDown(n + 1)}`),
  place.map((n) => `${shiftedUp(n)} ${forged(n, 'task-9', 0, n + 1)}`),
  fc
    .tuple(place, place)
    .map(([a, b]) =>
      a === b
        ? ''
        : `UPDATE event SET position = -1 WHERE position = ${a}; UPDATE event SET position = ${a} WHERE position = ${b}; UPDATE event SET position = ${b} WHERE position = -1;`,
    ),
);
const onLedger = fc.oneof(
  place.map((n) => `DELETE FROM leaf WHERE n = ${n};`),
  place.map((n) => `UPDATE leaf SET hash = zeroblob(32) WHERE n = ${n};`),
  place.map((n) => `UPDATE leaf SET revision = revision + 1 WHERE n = ${n};`),
  place.map((n) => `UPDATE leaf SET event_id = event_id || '"' WHERE n = ${n};`),
);

describe('verify by ranges', () => {
  let disk: LogOnDisk;
  beforeEach(async () => {
    disk = await LogOnDisk.make();
    await disk.record(EVENTS);
  });
  afterEach(() => disk.remove());

  it('finds what it finds event by event, whatever was done to the log or to the ledger', async () => {
    const unseen = await disk.content();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fromTheStart, { maxLength: 1 }),
        fc.array(onLog, { maxLength: 2 }),
        fc.array(onLedger, { maxLength: 1 }),
        fc.constantFrom(1, 2, 4, 8),
        async (wrong, inLog, inLedger, rangeSize) => {
          await disk.putBack(unseen);
          await disk.tamper(wrong.join(' '));
          await disk.follow();
          await disk.tamper(inLog.join(' '));
          await disk.tamperWithLedger(inLedger.join(' '));
          const byEvent = await verify(disk.store, disk.ledger);
          expect(await verify(disk.store, disk.ledger, { file: disk.logPath, rangeSize })).toEqual(byEvent);
        },
      ),
      { numRuns: 80 },
    );
  }, 120_000);

  it.each([
    [
      'stamps that ran backwards from the start',
      `UPDATE event SET recorded_at = recorded_at - 86400000 WHERE position = 7;`,
      '',
    ],
    [
      'an escape where the ledger saw the character',
      `UPDATE event SET type = 'a"b' WHERE position = 7;`,
      `UPDATE event SET type = 'a\\"b' WHERE position = 7;`,
    ],
  ])('finds %s', async (_, fromTheStart, afterwards) => {
    await disk.tamper(fromTheStart);
    await disk.follow();
    await disk.tamper(afterwards);
    const found = await verify(disk.store, disk.ledger, { file: disk.logPath, rangeSize: 8 });
    expect(found).toMatchObject({ ok: false, firstBad: { n: 7 } });
  });

  it('looks closely only at what the ranges left', async () => {
    await disk.follow();
    const asked: unknown[] = [];
    const { store } = disk;
    const watched = new Proxy(store, {
      get: (_, name) =>
        name === 'readStored'
          ? (range: object) => {
              asked.push(range);
              return store.readStored!(range);
            }
          : (Reflect.get(store, name) as () => unknown).bind(store),
    });
    const found = await verify(watched, disk.ledger, { file: disk.logPath, rangeSize: 16 });
    expect(found).toMatchObject({ ok: true, size: EVENTS });
    expect(asked).toEqual([{ after: 16n, upTo: BigInt(EVENTS) }]);
  });

  it('ends where the log ended when it began', async () => {
    await disk.follow();
    const verifying = verify(disk.store, disk.ledger, { file: disk.logPath, rangeSize: 4 });
    await disk.record(5);
    expect(await verifying).toMatchObject({ ok: true, size: EVENTS, unwitnessed: 0 });
  });

  it.each([4, 4_096])('can be ended early: ranges of %i', async (rangeSize) => {
    await disk.follow();
    const cancel = new AbortController();
    const onProgress = () => cancel.abort();
    if (rangeSize > EVENTS) cancel.abort();
    const { signal } = cancel;
    const verifying = verify(disk.store, disk.ledger, { file: disk.logPath, rangeSize, onProgress, signal });
    await expect(verifying).rejects.toMatchObject({ name: 'AbortError' });
  });
});
