import { MemoryEventStore } from '#event-store/memory-store';
import type { NewEvent } from '#event-store/port';
import { ClockDoubted, ClockGuard } from './clock-guard.js';
import { GuardedStore } from './guarded-store.js';
import { CONFIRMED, lastKnownTime } from './last-known-time.js';

const DAY = 86_400_000;
const NOON = Date.parse('2024-05-02T05:00:00.000Z');

describe('the clock guard', () => {
  let wall = NOON;
  let monotonic = 1_000;
  beforeEach(() => void ([wall, monotonic] = [NOON, 1_000]));
  const watching = (last: number | null) =>
    ClockGuard.watching({ clock: () => wall, monotonic: () => monotonic, last });
  const pass = (ms: number) => void ((wall += ms), (monotonic += ms));

  it('believes a clock that is up to 30 days after the last stamp, and any on an empty log', () => {
    for (const last of [null, NOON, NOON - 30 * DAY]) expect(watching(last).doubt).toBeNull();
    expect(watching(NOON + 1).doubt).toContain('before the last stamp, 2024-05-02T05:00:00.001Z');
    expect(watching(NOON - 30 * DAY - 1).doubt).toContain('over 30 days after the last stamp');
  });

  it('doubts a clock while it departs by more than 60 s from the stamps of the server that keeps the log', () => {
    let ahead: number | null = null;
    const guard = ClockGuard.watching({
      clock: () => wall,
      monotonic: () => monotonic,
      last: NOON,
      serverAhead: () => ahead,
    });
    expect(guard.doubt).toBeNull();
    ahead = 60_000;
    expect(guard.doubt).toBeNull();
    ahead = -61_000;
    expect(guard.doubt).toBe('the clock departs by 61 s from the stamps of EventStoreDB');
    ahead = 0;
    expect(guard.doubt).toBeNull();
  });

  it('doubts a clock while it departs by more than 60 s from one that nobody can set', () => {
    const guard = watching(NOON);
    pass(3 * 365 * DAY);
    wall += 60_000;
    expect(guard.doubt).toBeNull();
    wall += 1;
    expect(guard.doubt).toBe("the clock has departed by 60 s from the machine's monotonic clock");
    wall -= 120_002;
    expect(guard.doubt).toContain('-60 s');
    wall += 60_000;
    expect(guard.doubt).toBeNull();
  });

  it('believes what an operator confirms, unless that could not be recorded', () => {
    const guard = watching(NOON + DAY);
    const takeBack = guard.confirm();
    expect(guard.doubt).toBeNull();
    takeBack();
    expect(guard.doubt).not.toBeNull();
    guard.confirm();
    wall += DAY;
    expect(guard.doubt).toContain('departed');
    guard.confirm();
    pass(DAY);
    expect(guard.doubt).toBeNull();
  });

  it('lets a simulated clock do as it likes', () => {
    expect(ClockGuard.ofSimulatedClock().doubt).toBeNull();
  });
});

describe('a guarded store', () => {
  const fact = (n: number, type: string, data: NewEvent['data'], effectiveOn = '2024-05-02'): NewEvent => ({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    type,
    schemaVersion: 1,
    data,
    metadata: { actor: 'system:test', role: 'system', unit: null, effectiveOn, basis: null },
  });

  it('takes nothing while the clock is in doubt, and can be read', async () => {
    const clock = { wall: NOON };
    const guard = ClockGuard.watching({ clock: () => clock.wall, monotonic: () => 0, last: null });
    const store = new GuardedStore(new MemoryEventStore(), guard, {
      succeeded: () => undefined,
      failed: () => undefined,
    });
    await store.append('unit-1', 'none', [fact(1, 'T', {})]);
    clock.wall += DAY;
    await expect(store.append('unit-1', 0, [fact(2, 'T', {})])).rejects.toThrow(ClockDoubted);
    expect(await store.head()).toMatchObject({ size: 1 });
    guard.confirm();
    await store.append('unit-1', 0, [fact(2, 'T', {})]);
    expect(await Array.fromAsync(store.readStream('unit-1'))).toHaveLength(2);
  });

  it('knows the time by its last stamp, or by what was confirmed although the stamps are ahead', async () => {
    const clock = { now: Date.parse('2030-01-01T00:00:00.000Z') };
    const store = new MemoryEventStore({ clock: () => clock.now });
    expect(await lastKnownTime(store)).toBeNull();
    await store.append('unit-1', 'none', [fact(1, 'T', {})]);
    clock.now = NOON;
    expect(await lastKnownTime(store)).toBe(Date.parse('2030-01-01T00:00:00.000Z'));
    const value = new Date(NOON).toISOString();
    await store.append(`settings-${CONFIRMED}`, 'none', [fact(2, 'SettingChanged', { name: CONFIRMED, value })]);
    expect(await lastKnownTime(store)).toBe(NOON);
    clock.now = Date.parse('2030-01-02T00:00:00.000Z');
    await store.append('unit-2', 'none', [fact(3, 'T', {})]);
    expect(await lastKnownTime(store)).toBe(clock.now);
  });

  it('does not mind that a simulated past lies long ago, until something real follows it', async () => {
    const clock = { now: Date.parse('2025-03-01T00:00:00.000Z') };
    const store = new MemoryEventStore({ clock: () => clock.now });
    await store.append('settings-log', 'none', [fact(1, 'LogOpened', { simulatedUntil: '2025-03-01', note: '' })]);
    expect(await lastKnownTime(store)).toBeNull();
    clock.now = Date.parse('2026-11-21T00:00:00.000Z');
    await store.append('unit-1', 'none', [fact(2, 'T', {})]);
    expect(await lastKnownTime(store)).toBe(clock.now);
  });
});
