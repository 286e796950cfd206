import { unitStream } from '#domain/streams';
import { MergeUnit } from '../../units/merge-unit/merge-unit.handler.js';
import type { DemoAct } from '../act.js';
import { unitIdOf } from '../programme.js';
import { at } from '../simulated-clock.js';
import { wardCode } from '../wards.js';

/** Drawn, and merged before its visit: the successor is visited in its place. */
export const MERGED = { unit: wardCode('27145'), into: wardCode('27142') };
/** Drawn, and merged into one that was drawn as well and visited: the successor is visited once. */
export const MERGED_INTO_VISITED = { unit: wardCode('27196'), into: wardCode('27202') };
const MERGED_ON = '2025-01-01';
const RESOLUTION = { kind: 'document', number: '1278/NQ-UBTVQH15', issuedOn: '2024-11-14' } as const;

/** Real: of the wards that Resolution 1278 put together, those of districts 3 and 10 that one of them takes over whole. */
const MERGERS = [
  MERGED,
  { unit: wardCode('27136'), into: wardCode('27130') },
  MERGED_INTO_VISITED,
  { unit: wardCode('27199'), into: wardCode('27187') },
  { unit: wardCode('27175'), into: wardCode('27178') },
];

export const wardMergers = (): DemoAct[] =>
  MERGERS.map(({ unit, into }) => ({
    at: at('2024-12-27', 9),
    words: ['merge', unit],
    by: { signIn: 'quantri', role: 'admin', unit: null },
    stream: unitStream(unitIdOf(unit)),
    command: (context) => new MergeUnit(unitIdOf(unit), { into, effectiveOn: MERGED_ON, basis: RESOLUTION }, context),
  }));
