import type { ProcessEvent } from './process.events.js';
import { completionOf, initialProcess, isUnderWay, processOf } from './process.state.js';

const started: ProcessEvent = { type: 'ProcessStarted', data: { event: 'e1', kind: 'assign-items', steps: 5 } };
const taken = (upTo: number): ProcessEvent => ({ type: 'StepsTaken', data: { upTo } });
const skipped: ProcessEvent = { type: 'StepSkipped', data: { step: 1, stream: 'task-1', reason: 'taken back' } };
const refused: ProcessEvent = { type: 'StepRefused', data: { step: 3, stream: 'task-3', code: 'unit-ended' } };
const completed: ProcessEvent = { type: 'ProcessCompleted', data: { taken: 3, skipped: 1, refused: 1 } };
const after = (...events: ProcessEvent[]) => processOf(events.map((event) => ({ event })));

describe('a process', () => {
  it('says how far it is, and what was skipped and refused', () => {
    expect(after(started, taken(1), skipped, taken(3), refused)).toEqual({
      started: { event: 'e1', kind: 'assign-items', steps: 5 },
      upTo: 3,
      skipped: [{ step: 1, stream: 'task-1', reason: 'taken back' }],
      refused: [{ step: 3, stream: 'task-3', code: 'unit-ended' }],
      completed: null,
    });
  });

  it('never goes back, and lists a step once however often it was noted', () => {
    const process = after(started, started, taken(3), taken(2), refused, refused, skipped, skipped);
    expect(process).toMatchObject({ upTo: 3, refused: [{ step: 3 }], skipped: [{ step: 1 }] });
    expect([process.refused.length, process.skipped.length]).toEqual([1, 1]);
  });

  it('is under way from its start until it is complete', () => {
    expect(isUnderWay(initialProcess)).toBe(false);
    expect(isUnderWay(after(started, taken(5)))).toBe(true);
    expect(isUnderWay(after(started, taken(5), completed))).toBe(false);
  });

  it('is complete once every step is taken, skipped or refused', () => {
    expect(completionOf(initialProcess)).toBeUndefined();
    expect(completionOf(after(started, skipped, refused, taken(4)))).toBeUndefined();
    expect(completionOf(after(started, skipped, refused, taken(5)))).toEqual(completed.data);
  });
});
