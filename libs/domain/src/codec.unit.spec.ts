import { decode, decodeAs, decodeStream, UndecodableEvent, upcast, type StoredEvent } from './codec.js';
import { SCHEMA_VERSIONS } from './schema-versions.js';
import { processStream, taskStream, unitStream } from './streams.js';
import { UPCASTERS } from './upcasters.js';

const metadata = {
  actor: 'account-of-lan',
  role: 'assigner',
  unit: 'unit-of-the-city',
  onBehalfOf: null,
  channel: 'api',
  correlation: 'c1',
  causation: null,
  trace: null,
  client: null,
  effectiveOn: '2024-03-15',
  basis: { kind: 'directive', directive: 'city-plan' },
  key: 'k1',
  request: 'r1',
};

const urged: StoredEvent = {
  id: 'e7',
  stream: taskStream('b53'),
  revision: 7,
  type: 'TaskUrged',
  schemaVersion: 1,
  data: { taskId: 'b53', message: 'Còn 5 ngày', decidedBy: null },
  metadata,
  recordedAt: '2024-03-15T02:00:00.000Z',
};

describe('decoding', () => {
  it('gives the fact with its place, its day, who acted and on what basis', () => {
    expect(decode(urged)).toEqual({
      id: 'e7',
      place: 7,
      recordedAt: '2024-03-15T02:00:00.000Z',
      effectiveOn: '2024-03-15',
      by: { account: 'account-of-lan', role: 'assigner', unit: 'unit-of-the-city' },
      basis: { kind: 'directive', directive: 'city-plan' },
      event: { type: 'TaskUrged', data: { taskId: 'b53', message: 'Còn 5 ngày', decidedBy: null } },
    });
  });

  it('keeps what an event corrects, and why', () => {
    const corrected = decode({ ...urged, metadata: { ...metadata, corrects: 'e3', reason: 'gõ nhầm' } });
    expect(corrected).toMatchObject({ corrects: 'e3', reason: 'gõ nhầm' });
    expect(decode(urged)).not.toHaveProperty('corrects');
  });

  it('reads the category from what stands before the first hyphen, so that ids may hold hyphens', () => {
    const started: StoredEvent = {
      ...urged,
      stream: processStream('6f2c1d0e-0000-5000-8000-000000000000'),
      type: 'StepsTaken',
      data: { upTo: 40 },
    };
    expect(decode(started).event).toEqual({ type: 'StepsTaken', data: { upTo: 40 } });
  });

  it.each([
    ['of a type that no release wrote', { type: 'TaskPraised' }, 'not a fact of a task'],
    ['of a type of another category', { type: 'UnitRenamed' }, 'not a fact of a task'],
    ['of a type named like what every object has', { type: 'constructor' }, 'not a fact of a task'],
    ['of a category never heard of', { stream: 'toString-b53' }, 'no facts are known for toString streams'],
    ['written by a later release', { schemaVersion: 2 }, 'written by a later release'],
    ['of a version that nothing leads up from', { schemaVersion: 0 }, 'no way up to version 1'],
    ['without a version', { schemaVersion: NaN }, 'its version is not a number'],
    ['without an effective day', { metadata: { ...metadata, effectiveOn: undefined } }, 'no day as effectiveOn'],
    ['of a day that is none', { metadata: { ...metadata, effectiveOn: '2023-02-29' } }, 'no day as effectiveOn'],
    ['without an actor', { metadata: { ...metadata, actor: undefined } }, 'names no actor'],
  ])('stops at an event %s, and names it', (_, change, why) => {
    const stored: StoredEvent = { ...urged, ...change };
    const decoding = () => decode(stored);
    expect(decoding).toThrow(UndecodableEvent);
    expect(decoding).toThrow(why);
    expect(decoding).toThrow(`event e7 (${stored.stream}, revision 7): ${stored.type} version ${stored.schemaVersion}`);
  });

  it('stops at an event of another category than the reader expects', () => {
    expect(() => decodeAs('unit', urged)).toThrow('not of a unit stream');
  });

  it('gives the events of a stream in the order read', () => {
    const second: StoredEvent = { ...urged, id: 'e8', revision: 8 };
    expect(decodeStream('task', [urged, second]).map((recorded) => recorded.place)).toEqual([7, 8]);
  });
});

describe('a log written before the first release', () => {
  it('still opens: a task with a single lead and one date', () => {
    const assigned: StoredEvent = {
      ...urged,
      type: 'TaskAssigned',
      schemaVersion: 0,
      data: {
        taskId: 'b53',
        directiveId: 'city-plan',
        address: 'B.53',
        title: 'Số hoá hồ sơ',
        lead: 'so-y-te',
        coordinating: ['so-tttt'],
        dueOn: '2024-06-30',
        issuedOn: '2024-03-31',
        setBy: 'ubnd',
        setByRank: 3,
      },
    };
    expect(decodeAs('task', assigned).event).toEqual({
      type: 'TaskAssigned',
      data: {
        taskId: 'b53',
        directiveId: 'city-plan',
        address: 'B.53',
        member: null,
        title: 'Số hoá hồ sơ',
        lead: [{ unit: 'so-y-te', primary: false }],
        leadPrinted: null,
        coordinating: ['so-tttt'],
        coordinatingPrinted: null,
        deadline: {
          printed: null,
          kind: 'day',
          ongoing: false,
          milestones: [{ id: 'm1', due: '2024-06-30' }],
          flags: [],
        },
        product: null,
        issuedOn: '2024-03-31',
        setBy: 'ubnd',
        setByRank: 3,
        marks: [],
      },
    });
  });

  it('still opens: a task without a date', () => {
    const data = { taskId: 'b54', lead: 'so-y-te', coordinating: [], dueOn: null };
    const { event } = decodeAs('task', { ...urged, type: 'TaskAssigned', schemaVersion: 0, data });
    expect(event.data).toMatchObject({
      deadline: { printed: null, kind: 'none', ongoing: false, milestones: [], flags: [] },
    });
  });

  it('still opens: a unit with one name, and an acting head told by the signing capacity', () => {
    const established = { unitId: 'u1', code: 'BTTTT', name: 'Bộ TTTT', kind: 'ministry', parentId: 'cp', rank: 2 };
    const appointed = { unitId: 'u1', office: 'Bộ trưởng', person: 'p1', capacity: 'Q' };
    const old = { ...urged, stream: unitStream('u1'), schemaVersion: 0 };
    const events = decodeStream('unit', [
      { ...old, type: 'UnitEstablished', data: established },
      { ...old, type: 'LeaderAppointed', data: appointed },
    ]);
    expect(events.map(({ event }) => event)).toEqual([
      {
        type: 'UnitEstablished',
        data: {
          unitId: 'u1',
          code: 'BTTTT',
          name: 'Bộ TTTT',
          short: null,
          aliases: [],
          kind: 'ministry',
          parent: 'cp',
          rank: 2,
          ageUnknown: false,
        },
      },
      {
        type: 'LeaderAppointed',
        data: { unitId: 'u1', office: 'Bộ trưởng', person: 'p1', acting: true, until: null },
      },
    ]);
  });

  it('leaves the stored data as they are', () => {
    const data = Object.freeze({ unitId: 'u1', office: 'Bộ trưởng', person: 'p1', capacity: null });
    decode({ ...urged, stream: unitStream('u1'), type: 'LeaderAppointed', schemaVersion: 0, data });
    expect(data).toEqual({ unitId: 'u1', office: 'Bộ trưởng', person: 'p1', capacity: null });
  });
});

describe('upcasting', () => {
  const chain = {
    0: (data: object) => ({ ...data, first: true }),
    1: (data: object) => ({ ...data, second: true }),
    2: (data: object) => ({ ...data, third: true }),
  };

  it('goes through every version in between, one by one', () => {
    expect(upcast(chain, { a: 1 }, 0, 3)).toEqual({ a: 1, first: true, second: true, third: true });
    expect(upcast(chain, { a: 1 }, 1, 2)).toEqual({ a: 1, second: true });
    expect(upcast(chain, { a: 1 }, 3, 3)).toEqual({ a: 1 });
  });

  it('gives nothing where a link is missing, rather than data of the wrong version', () => {
    expect(upcast({ 0: chain[0], 2: chain[2] }, { a: 1 }, 0, 3)).toBeUndefined();
  });

  it('knows a way up to today from every version that it knows at all', () => {
    const gaps = Object.entries(UPCASTERS).flatMap(([category, types]) =>
      Object.entries(types).flatMap(([type, steps]) => {
        const current = Object.entries(SCHEMA_VERSIONS[category as 'task']).find(([name]) => name === type)?.[1] ?? -1;
        const from = Object.keys(steps).map(Number);
        const expected = Array.from({ length: current - Math.min(...from) }, (_, i) => Math.min(...from) + i);
        return JSON.stringify(from) === JSON.stringify(expected) ? [] : [`${category}/${type}`];
      }),
    );
    expect(gaps).toEqual([]);
  });
});
