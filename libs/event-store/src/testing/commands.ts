import fc from 'fast-check';
import type { ExpectedState, LogRange, NewEvent, StreamRange } from '../port.js';

/** What a random history is made of. Numbers are resolved against the history so far, so that most commands hit. */
export type Command =
  | { kind: 'append'; stream: string; seen: 'right' | 'none' | number; events: NewEvent[] }
  | { kind: 'repeat'; which: number; alteration: Alteration }
  | { kind: 'readStream'; stream: string; range: StreamRange }
  | { kind: 'readAll'; range: LogRange }
  | { kind: 'reopen' };

export interface Append {
  readonly stream: string;
  readonly expected: ExpectedState;
  readonly events: readonly NewEvent[];
}

export type Alteration = keyof typeof ALTERATIONS;

const anotherId = (id: string) => (id.startsWith('f') ? '0' : 'f') + id.slice(1);

export const ALTERATIONS = {
  none: (append: Append) => append,
  trace: (append: Append) => withFirst(append, (e) => ({ ...e, metadata: { ...e.metadata, trace: 'another' } })),
  data: (append: Append) => withFirst(append, (e) => ({ ...e, data: { ...e.data, altered: true } })),
  type: (append: Append) => withFirst(append, (e) => ({ ...e, type: `${e.type}Again` })),
  basis: (append: Append) => withFirst(append, (e) => ({ ...e, metadata: { ...e.metadata, basis: 'another' } })),
  order: (append: Append) => ({ ...append, events: append.events.toReversed() }),
  shorter: (append: Append) => ({ ...append, events: append.events.slice(0, -1) }),
  longer: (append: Append) => ({ ...append, events: [...append.events, grown(append.events)] }),
  twice: (append: Append) => ({ ...append, events: [...append.events, append.events[0]!] }),
  stream: (append: Append) => ({ ...append, stream: `${append.stream}x` }),
  later: (append: Append) => ({ ...append, expected: append.expected === 'none' ? 0 : append.expected + 1 }),
} satisfies Record<string, (append: Append) => Append>;

const streams = fc.constantFrom('task-1', 'task-2', 'unit-1', 'taskforce-1');
const types = fc.constantFrom('Assigned', 'Renamed', 'Merged');

const event: fc.Arbitrary<NewEvent> = fc.record({
  id: fc.uuid(),
  type: types,
  schemaVersion: fc.integer({ min: 1, max: 2 }),
  data: fc.dictionary(fc.constantFrom('a', 'b', 'đ', '__proto__'), fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat())),
  metadata: fc.record(
    { effectiveOn: fc.constantFrom('2024-03-01', '2024-06-30'), basis: fc.constant('04/CT-TTg'), trace: fc.string() },
    { requiredKeys: [] },
  ),
});

const count = fc.integer({ min: 0, max: 8 });
const position = count.map((n) => BigInt(n * 2));

const streamRange: fc.Arbitrary<StreamRange> = fc.record(
  { direction: fc.constantFrom('forwards', 'backwards'), from: count, limit: count },
  { requiredKeys: [] },
);

const logRange: fc.Arbitrary<LogRange> = fc.record(
  {
    after: position,
    upTo: position,
    limit: count,
    categories: fc.array(fc.constantFrom('task', 'unit', 'taskforce', 'none'), { maxLength: 2 }),
    types: fc.array(types, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const alterations = fc.constantFrom(...(Object.keys(ALTERATIONS) as Alteration[]));

export const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('append' as const),
        stream: streams,
        seen: fc.oneof(
          { weight: 5, arbitrary: fc.constant('right' as const) },
          fc.constant('none' as const),
          fc.integer({ min: 0, max: 6 }),
        ),
        events: fc.array(event, { maxLength: 4 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('repeat' as const), which: fc.nat(), alteration: alterations }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('readStream' as const), stream: streams, range: streamRange }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('readAll' as const), range: logRange }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  ),
  { maxLength: 30, size: 'max' },
);

function withFirst(append: Append, change: (event: NewEvent) => NewEvent): Append {
  return { ...append, events: append.events.map((each, n) => (n === 0 ? change(each) : each)) };
}

function grown(events: readonly NewEvent[]): NewEvent {
  return { ...events[0]!, id: anotherId(events.at(-1)!.id) };
}
