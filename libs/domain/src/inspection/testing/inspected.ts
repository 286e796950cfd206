import type { Actor } from '../../facts.js';
import type { Fact } from '../../testing/given.js';
import { on } from '../../testing/units.js';
import type { InspectionEvent, InspectionPlanned } from '../inspection.events.js';

/** The day of every act in these tests. */
export const TODAY = '2024-06-01';

const by = (account: string, role: Actor['role'] = 'inspector'): Actor => ({ account, role, unit: null });
/** An act of today by one of the team, or by somebody else. */
export const act = (account = 'lan', more: object = {}) => on(TODAY, { by: by(account), ...more });

export const planned: InspectionPlanned['data'] = {
  inspectionId: 'i1',
  unitId: 'so-y-te',
  kind: 'planned',
  year: 2024,
  draw: { draw: 'd1', stratum: 'so-nganh', id: 'SYT' },
  leader: 'lan',
  team: ['lan', 'minh'],
  tasks: ['t1'],
};

export const fact = (event: InspectionEvent, account = 'lan'): Fact<InspectionEvent> => ({
  on: TODAY,
  event,
  by: by(account),
});

/** The starting one. */
export const CHECKLIST = { id: 'nam-ro', version: 1 };

const of = { inspectionId: 'i1' };
const text = { text: 'thiếu hồ sơ', files: [] };
export const facts = {
  planned: fact({ type: 'InspectionPlanned', data: planned }),
  surprise: fact({ type: 'InspectionPlanned', data: { ...planned, kind: 'surprise' } }),
  waived: fact(
    { type: 'ConflictWaived', data: { ...of, account: 'hoa', kind: 'belonged', of: 'so-y-te', reason: 'thiếu người' } },
    'minh',
  ),
  notified: fact({ type: 'UnitNotified', data: { ...of, visitOn: TODAY, message: 'chuẩn bị hồ sơ' } }),
  opened: fact({
    type: 'VisitOpened',
    data: { ...of, visitId: 'v1', unitId: 'so-y-te', seenSize: 40, inspectors: ['lan'], checklist: CHECKLIST },
  }),
  minutes: fact({ type: 'MinutesRecorded', data: { ...of, visitId: 'v1', ...text } }),
  found: fact({
    type: 'FindingRecorded',
    data: { ...of, findingId: 'f1', visitId: 'v1', task: 't1', said: null, ...text },
  }),
  ordered: fact({ type: 'RemedyOrdered', data: { ...of, findingId: 'f1', text: 'bổ sung', dueOn: '2024-07-01' } }),
  reported: fact({ type: 'RemedyReported', data: { ...of, findingId: 'f1', whole: true, ...text } }, 'don-vi'),
  closed: fact({ type: 'FindingClosed', data: { ...of, findingId: 'f1', note: 'đã xem' } }),
} as const;

/** Up to a recorded finding. */
export const visited = [facts.planned, facts.notified, facts.opened, facts.found];
