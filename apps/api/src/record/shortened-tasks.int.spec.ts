import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeStream } from '#domain/codec';
import { judge } from '#domain/fold';
import { RuleViolation } from '#domain/rule-violation';
import type { Fact } from '#domain/testing/given';
import type { TaskCommand } from '#domain/task/task.commands';
import { taskDecider } from '#domain/task/task.decider';
import type { TaskEvent } from '#domain/task/task.events';
import { anyHistory, anyOrder } from '#domain/task/testing/any-history';
import { around, ASSIGNED, assigner, claimed, head, reporter, secretary } from '#domain/task/testing/b53';
import { KnownStreams } from '#event-store/known-streams';
import { LongStreams } from '#event-store/long-streams/long-streams';
import { SnapshotFile } from '#event-store/long-streams/snapshot-file';
import { MemoryEventStore } from '#event-store/memory-store';
import type { JsonObject } from '#event-store/port';
import { record } from '#event-store/record';
import { uuid5 } from '#event-store/uuid5';
import { factOf } from './recorder.js';
import { SHORTENED_TASKS } from './shortened-tasks.js';

const STREAM = 'task-b53';
const LIMITS = { long: 5, unsaved: 3 };
const KEY = 'd3b07384-d9a0-4c1e-8f5e-000000000000';

/** `e1` and so on as ids that a store takes. */
const withIds = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll(/"(e\d+)"/g, (_, name: string) => `"${uuid5(KEY, name)}"`)) as T;

const PEOPLE = [assigner, reporter, head, secretary];

/** Each fact once and then, as a correction of the version before, some times again, on other days, by other people. */
const corrected = fc
  .tuple(anyHistory(8), fc.array(fc.nat(15), { minLength: 24, maxLength: 24 }))
  .map(([facts, dice]) => {
    const history: Fact<TaskEvent>[] = [];
    for (const [i, fact] of facts.entries()) {
      history.push({ ...fact, by: PEOPLE[dice[i]! % 4]! });
      for (let again = 0; again < dice[8 + i]! % 8; again++) {
        const { on, event } = facts[(i + again * dice[16 + i]!) % facts.length]!;
        const same = event.type === fact.event.type ? event : fact.event;
        history.push({ on, event: same, by: PEOPLE[(again * dice[i]!) % 3]!, corrects: `e${history.length}` });
      }
    }
    return history;
  });

describe('decisions by a shortened stream', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shortened-'));
  const file = new SnapshotFile(join(folder, 'snapshots.db'), SHORTENED_TASKS.version);
  afterAll(() => {
    file.close();
    rmSync(folder, { recursive: true });
  });

  it('are those by the whole one, whatever was corrected, voided, back-dated or ahead', async () => {
    let shortened = 0;
    await fc.assert(
      fc.asyncProperty(corrected, anyOrder, async (history, order) => {
        const store = await storeOf(history);
        const command = withIds(order);
        const long = () => new KnownStreams(store, new LongStreams(store, SHORTENED_TASKS, file, LIMITS));
        const [known, restarted] = [long(), long()];
        const { events, recordedUnder } = await known.load(STREAM);
        if (recordedUnder !== undefined) shortened += 1;
        if (recordedUnder === undefined) expect(events).toHaveLength(history.length);
        const whole = await outcome(store, command);
        expect(await outcome(store, command, known)).toEqual(whole);
        expect(await outcome(store, command, restarted)).toEqual(whole);
        file.forget(STREAM);
      }),
      { numRuns: 600 },
    );
    expect(shortened).toBeGreaterThan(50);
  });

  it('still know who made a version that is left out', async () => {
    const claim = (by: Fact<TaskEvent>['by'], i: number): Fact<TaskEvent> => ({
      ...{ on: '2024-06-20', event: claimed('2024-06-20'), ...(by && { by }) },
      ...(i === 0 ? {} : { corrects: `e${i + 1}` }),
    });
    const history = [ASSIGNED, ...Array.from({ length: 20 }, (_, i) => claim(i === 7 ? assigner : reporter, i))];
    const order = { type: 'AcceptCompletion' as const, claim: 'e21', note: null, ...around('2024-07-01', assigner) };
    const store = await storeOf(history);
    const known = new KnownStreams(store, new LongStreams(store, SHORTENED_TASKS, file, LIMITS));
    expect((await known.load(STREAM)).events.map(({ revision }) => revision)).toEqual([0, 1, 8, 20]);
    expect(await outcome(store, withIds(order), known)).toMatchObject({ code: 'own-claim' });
    file.forget(STREAM);
  });
});

async function storeOf(history: readonly Fact<TaskEvent>[]): Promise<MemoryEventStore> {
  const store = new MemoryEventStore({ clock: () => Date.parse('2024-07-01T02:00:00.000Z') });
  for (const [i, said] of history.entries()) {
    const { event, on, by, basis, corrects, reason } = withIds(said);
    const metadata = {
      ...{ actor: by!.account, role: by!.role, unit: by!.unit, effectiveOn: on, basis: basis ?? null },
      ...(corrects === undefined ? {} : { corrects, reason: reason ?? 'Nhầm' }),
    };
    const fact = { ...factOf('task', event, metadata), id: withIds(`e${i + 1}`) };
    await store.append(STREAM, i === 0 ? 'none' : i - 1, [fact]);
  }
  return store;
}

/** What would be recorded, or why it is refused; nothing is. */
async function outcome(store: MemoryEventStore, command: TaskCommand, known?: KnownStreams): Promise<unknown> {
  const decided: JsonObject[] = [];
  try {
    await record(store, {
      stream: STREAM,
      key: KEY,
      ...(known === undefined ? {} : { known }),
      decide: (history) => {
        const events = decodeStream('task', history);
        decided.push(
          ...(taskDecider.decide(judge(taskDecider, events, command.act), command) as never as JsonObject[]),
        );
        return [];
      },
    });
    return decided;
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { code: error.code, field: error.field, details: error.details };
  }
}
