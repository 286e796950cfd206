import type { Act, Standing } from '#domain/facts';
import { UndecodableEvent } from '#domain/codec';
import { judge } from '#domain/fold';
import type { TaskEvent } from '#domain/task/task.events';
import type { RecordedEvent } from '#event-store/port';
import { KnownHistories } from './known-histories.js';

const TODAY = '2024-05-02';

/** A state that tells what was folded, in which order, and counts. */
const telling = () => {
  const counted = {
    folds: 0,
    initialState: '',
    evolve: (state: string, { id }: Standing<TaskEvent>) => ((counted.folds += 1), `${state} ${id}`),
  };
  return counted;
};

const act = (over: Partial<Act> = {}): Act => ({
  by: { account: 'an', role: 'assigner', unit: null },
  today: TODAY,
  effectiveOn: TODAY,
  basis: null,
  ...over,
});

const urged = (revision: number, said: { readonly on?: string; readonly corrects?: string } = {}): RecordedEvent => {
  const { on: effectiveOn = TODAY, corrects } = said;
  const data = { taskId: 't', message: 'gấp', decidedBy: null };
  const actor = { actor: 'an', role: 'assigner', unit: null, effectiveOn, basis: null };
  return {
    ...{ id: `e${revision}`, stream: 'task-t', revision, position: BigInt(revision + 1), type: 'TaskUrged' },
    ...{ schemaVersion: 1, data, metadata: corrects === undefined ? actor : { ...actor, corrects } },
    ...{ recordedAt: `${TODAY}T02:00:00.000Z`, stored: { data: '', metadata: '' } },
  };
};

describe('a history known from the command before', () => {
  let histories: KnownHistories;
  let decider: ReturnType<typeof telling>;
  beforeEach(() => {
    histories = new KnownHistories();
    decider = telling();
  });

  const sameAsAnew = (stored: readonly RecordedEvent[], judged = act(), by = decider) => {
    const { events } = new KnownHistories().of('task', stored);
    const known = histories.of('task', stored);
    expect(known.events).toEqual(events);
    expect(known.judged(by, judged)).toEqual(judge(telling(), events, judged));
  };

  it('is judged as though it were read for the first time, whatever comes next', () => {
    const stored = [urged(0), urged(1), urged(2, { on: '2024-04-01' }), urged(3, { corrects: 'e1' })];
    stored.push(urged(4, { on: '2024-06-01' }), urged(5), urged(6, { on: '2024-06-01' }), urged(7));
    for (let size = 0; size <= stored.length; size++) sameAsAnew(stored.slice(0, size));
    sameAsAnew(stored, act({ effectiveOn: '2024-04-15' }));
    sameAsAnew(stored, act({ corrects: 'e7', reason: 'nhầm' }));
    sameAsAnew(stored, act({ today: '2024-06-02', effectiveOn: '2024-06-02' }));
    sameAsAnew(stored.slice(0, 3));
    sameAsAnew(stored);
  });

  it('is gone on from: what was folded is not folded again', () => {
    const stored = [urged(0), urged(1), urged(2), urged(3)];
    histories.of('task', stored.slice(0, 3)).judged(decider, act());
    histories.of('task', stored.slice(0, 3)).judged(decider, act());
    expect(decider.folds).toBe(3);
    expect(histories.of('task', stored).judged(decider, act()).now).toBe(' e0 e1 e2 e3');
    expect(decider.folds).toBe(4);
  });

  it('is folded by each decider for itself', () => {
    const stored = [urged(0), urged(1)];
    const other = { initialState: 0, evolve: (state: number) => state + 1 };
    expect(histories.of('task', stored).judged(other, act()).now).toBe(2);
    sameAsAnew(stored);
    expect(histories.of('task', [...stored, urged(2)]).judged(other, act()).now).toBe(3);
  });

  it('is refused where one of its events cannot be read', () => {
    histories.of('task', [urged(0)]);
    const stored = [urged(0), { ...urged(1), type: 'Unheard' }];
    expect(() => histories.of('task', stored)).toThrow(UndecodableEvent);
    expect(() => histories.of('task', stored)).toThrow(UndecodableEvent);
  });
});
