import type { Line } from './every-fact.js';
import { idOf } from './made-log.js';

const DRAW = idOf('a draw');
const INSPECTION = idOf('an inspection');
const UNIT = idOf('btp');
const [LEADER, MEMBER] = [idOf('the leader of a team'), idOf('a member of a team')];

const change = (field: string, old: unknown, now: unknown) => ({ field, old, new: now });
const created = (data: object) =>
  Object.entries(data)
    .filter(([field, value]) => value !== null && field !== 'findingId')
    .map(([field, value]) => change(field, null, value));

const draw = (type: string, data: object): Line => [
  `inspection-${DRAW}`,
  type,
  { drawId: DRAW, ...data },
  created(data),
];
const inspection = (type: string, data: object, finding?: readonly [old: string | null, now: string]): Line => [
  `inspection-${INSPECTION}`,
  type,
  { inspectionId: INSPECTION, ...data },
  [...created(data), ...(finding === undefined ? [] : [change('finding', ...finding)])],
];

const checklist = (type: string, data: object, changes: object): Line => [
  'checklist-ho-so',
  type,
  { id: 'ho-so', version: 1, ...data },
  created(changes),
];
const published = {
  title: { vi: 'Hồ sơ', en: null },
  questions: [
    {
      ...{ id: 'du-ho-so', of: 'task', about: 'other', text: { vi: 'Hồ sơ có đủ không?', en: null } },
      ...{ answers: ['yes', 'no'], noteFor: ['no'], filesFor: [] },
    },
  ],
};

const picks = [{ stratum: 'bo', id: 'btp', unit: UNIT, how: 'random' }];
const text = { text: 'nội dung', files: [] };
const [visitId, findingId] = [idOf('a visit'), idOf('a finding')];

/** Every fact of a draw, then of a checklist, then of an inspection. */
export const EVERY_INSPECTION_FACT: readonly Line[] = [
  draw('FrameFrozen', {
    title: 'Đợt 1',
    year: 2024,
    purpose: 'surprise',
    team: [LEADER],
    asOf: '2024-03-01',
    knownAt: { size: 9, root: null },
    strata: [{ stratum: 'bo', kinds: ['ministry'], under: null }],
    exclusions: [],
    sha256: 'f1',
    follows: null,
  }),
  draw('SecretCommitted', { commitment: 'c1', revealOn: '2024-12-31' }),
  draw('PlanFixed', { frameSha256: 'f1', strata: [], sha256: 'p1' }),
  draw('DiceThrown', { dice: '01382438112797316654' }),
  draw('UnitsDrawn', { picks: null, picksSha256: 'k1' }),
  draw('DrawExtended', { stratum: 'bo', count: 1, reason: 'sáp nhập', picks, picksSha256: 'k2' }),
  draw('SecretRevealed', { secret: 's1' }),
  checklist('ChecklistPublished', published, { version: 1, ...published }),
  checklist('ChecklistWithdrawn', { reason: 'hỏi trùng' }, { withdrawn: 1, reason: 'hỏi trùng' }),
  inspection('InspectionPlanned', {
    unitId: UNIT,
    kind: 'planned',
    year: 2024,
    draw: null,
    leader: LEADER,
    team: [LEADER],
    tasks: [],
  }),
  inspection('ConflictWaived', { account: MEMBER, kind: 'belonged', of: UNIT, reason: 'thiếu người' }),
  inspection('InspectorAssigned', { account: MEMBER, waived: [] }),
  inspection('UnitNotified', { visitOn: '2024-03-10', message: 'chuẩn bị hồ sơ' }),
  inspection('VisitOpened', {
    visitId,
    unitId: UNIT,
    seenSize: 40,
    inspectors: [LEADER],
    checklist: { id: 'nam-ro', version: 1 },
  }),
  inspection('ChecklistSubmitted', {
    visitId,
    checklist: 'nam-ro',
    version: 1,
    answers: [{ question: 'ro-viec', task: null, answer: 'no', note: 'chưa có', files: [] }],
  }),
  inspection('FindingRecorded', { findingId, visitId, task: null, said: null, ...text }, [null, 'open']),
  inspection('MinutesRecorded', { visitId, ...text }),
  inspection('FindingAnswered', { findingId, accepts: true, ...text }),
  inspection('RemedyOrdered', { findingId, text: 'bổ sung hồ sơ', dueOn: '2024-04-01' }),
  inspection('RemedyReported', { findingId, whole: false, ...text }, ['open', 'reported']),
  inspection('FindingPartlyRemedied', { findingId, note: 'còn thiếu' }, ['reported', 'partly']),
  inspection('RemedyReported', { findingId, whole: true, ...text }, ['partly', 'reported']),
  inspection('RemedyReturned', { findingId, note: 'chưa đúng' }, ['reported', 'open']),
  inspection('FindingClosed', { findingId, note: 'đã xong' }, ['open', 'closed']),
  inspection('FindingRechecked', { findingId, note: 'lại sai', holds: false }, ['closed', 'open']),
  inspection('FindingClosed', { findingId, note: 'đã xong' }, ['open', 'closed']),
  inspection('FindingReopened', { findingId, reason: 'tái phạm', dueOn: '2024-05-01' }, ['closed', 'open']),
  inspection('InspectionSuspended', { reason: 'bão' }),
  inspection('InspectionResumed', { reason: 'hết bão' }),
  inspection('InspectorReleased', { account: MEMBER, reason: 'đi học' }),
  inspection('InspectionWidened', { from: UNIT, unitId: idOf('bca'), reason: 'sáp nhập' }),
  inspection('InspectionCancelled', { reason: 'trùng' }),
];
