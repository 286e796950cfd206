import { unitStream } from '#domain/streams';
import { MergeUnit } from '../../units/merge-unit/merge-unit.handler.js';
import type { DemoAct } from '../act.js';
import { unitIdOf } from '../programme.js';
import { at } from '../simulated-clock.js';
import { planned, seen } from './courses.js';
import type { ServedInspections } from './served-inspections.js';

const UNIT = 'so-khdt-hcm';
const SUCCESSOR = 'so-tc-hcm';
const MERGED_ON = '2025-03-01';

/** Drawn, announced, and put off when word came that the department would be merged. */
export function putOff(served: ServedInspections): DemoAct[] {
  const { acts, begun } = planned(served, UNIT);
  return [
    ...begun,
    acts.notify(at('2024-10-01', 12), '2024-10-15'),
    acts.suspend(at('2024-10-14', 11), 'Sở đang chờ hợp nhất'),
  ];
}

/** Real: which department took over which, and when. Invented: the number of the document. */
export const departmentMerger = (): DemoAct => ({
  at: at('2025-02-24', 9),
  words: ['merge', UNIT],
  by: { signIn: 'quantri', role: 'admin', unit: null },
  stream: unitStream(unitIdOf(UNIT)),
  command: (context) =>
    new MergeUnit(
      unitIdOf(UNIT),
      { into: SUCCESSOR, effectiveOn: MERGED_ON, basis: { kind: 'document', number: '0/NQ-HĐND (hư cấu)' } },
      context,
    ),
});

/** The successor, which no dice had picked, is visited in its place, on the last day of the simulated time. */
export function successorVisit(served: ServedInspections): DemoAct[] {
  const { acts } = planned(served, UNIT);
  return [
    acts.resume(at(MERGED_ON, 9), 'Việc hợp nhất đã xong'),
    acts.widen(at(MERGED_ON, 10), SUCCESSOR, 'Sở được chọn đã hợp nhất vào sở này'),
    ...seen(acts, MERGED_ON, ['yes', 'yes', 'partly']),
  ];
}
