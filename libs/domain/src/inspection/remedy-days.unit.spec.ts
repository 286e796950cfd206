import { standing } from '../fold.js';
import { stream } from '../testing/given.js';
import type { InspectionEvent } from './inspection.events.js';
import { remediesOn } from './remedy-days.js';

const of = { inspectionId: 'i1', findingId: 'f1' };
const text = { text: 'bổ sung hồ sơ', files: [] };
const found: InspectionEvent = {
  type: 'FindingRecorded',
  data: { ...of, ...text, visitId: 'v1', task: 't1', said: null },
};
const ordered = (dueOn: string): InspectionEvent => ({
  type: 'RemedyOrdered',
  data: { ...of, text: 'bổ sung', dueOn },
});
const reported = (whole = true): InspectionEvent => ({ type: 'RemedyReported', data: { ...of, ...text, whole } });
const verified = (type: 'FindingClosed' | 'FindingPartlyRemedied' | 'RemedyReturned'): InspectionEvent => ({
  type,
  data: { ...of, note: 'đã xem' },
});
const reopened = (dueOn: string): InspectionEvent => ({
  type: 'FindingReopened',
  data: { ...of, reason: 'tái phạm', dueOn },
});
const rechecked = (holds: boolean): InspectionEvent => ({
  type: 'FindingRechecked',
  data: { ...of, note: 'xem lại', holds },
});

/** Days of June 2024. */
const june = (day: number) => `2024-06-${String(day).padStart(2, '0')}`;
const at = (to: number, ...said: readonly (readonly [day: number, event: InspectionEvent])[]) =>
  remediesOn(
    standing(stream([[1, found] as const, ...said].map(([day, event]) => ({ on: june(day), event }))), june(to)),
    june(to),
  );
/** Status and overdue days. */
const days = (...given: Parameters<typeof at>) => {
  const [remedy] = at(...given);
  return (
    remedy && [
      remedy.status,
      ...remedy.overdue.map(({ from, to }) => `${Number(from.slice(8))}-${Number(to.slice(8))}`),
    ]
  );
};

describe('an ordered remedy', () => {
  it('is due up to its day and overdue from the next; a finding without one is neither', () => {
    expect(at(9)).toEqual([]);
    expect(days(10, [2, ordered(june(10))])).toEqual(['due']);
    expect(at(12, [2, ordered(june(10))])).toEqual([
      {
        findingId: 'f1',
        task: 't1',
        text: 'bổ sung',
        orderedOn: june(2),
        dueOn: june(10),
        status: 'overdue',
        overdue: [{ from: june(11), to: june(12) }],
      },
    ]);
  });

  it('keeps the days that were overdue before a later date was set', () => {
    expect(days(20, [2, ordered(june(5))], [8, ordered(june(15))])).toEqual(['overdue', '6-7', '16-20']);
    expect(days(12, [2, ordered(june(5))], [8, ordered(june(15))])).toEqual(['due', '6-7']);
  });

  it('is not overdue while the team has the word, unless the team then finds it wanting', () => {
    const late = [2, ordered(june(5))] as const;
    expect(days(12, late, [8, reported()])).toEqual(['awaiting', '6-7']);
    expect(days(12, late, [8, reported()], [10, verified('FindingClosed')])).toEqual(['closed', '6-7']);
    expect(days(12, late, [8, reported()], [10, verified('RemedyReturned')])).toEqual(['overdue', '6-12']);
    expect(days(12, late, [8, reported()], [9, reported()], [10, verified('FindingPartlyRemedied')])).toEqual([
      'overdue',
      '6-12',
    ]);
    expect(days(12, late, [8, reported(false)])).toEqual(['overdue', '6-12']);
  });

  it('counts again from the day on which a closed one was opened again', () => {
    const closed = [
      [2, ordered(june(5))],
      [6, reported()],
      [7, verified('FindingClosed')],
    ] as const;
    expect(days(20, ...closed)).toEqual(['closed']);
    expect(days(20, ...closed, [10, reopened(june(15))])).toEqual(['overdue', '16-20']);
    expect(days(20, ...closed, [10, rechecked(true)])).toEqual(['closed']);
    expect(days(20, ...closed, [10, rechecked(false)])).toEqual(['overdue', '10-20']);
  });
});
