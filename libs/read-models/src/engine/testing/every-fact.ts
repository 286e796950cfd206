import type { Deadline } from '#domain/deadline';
import type { Change } from '../../audit-trail/changes.js';
import type { AnyEvent } from '#domain/schema-versions';
import { EVERY_INSPECTION_FACT } from './every-inspection-fact.js';
import { MadeLog, idOf, type Beside } from './made-log.js';

export const deadline = (due: string): Deadline => ({
  printed: due,
  kind: 'day',
  ongoing: false,
  milestones: [{ id: 'm1', due }],
  flags: [],
});

export type Line = readonly [
  stream: string,
  type: string,
  data: object,
  changes: readonly Change[],
  beside?: Beside | undefined,
];

const TASK = idOf('a task');
const DIRECTIVE = idOf('a directive');
const [BCA, BTP, HCM] = [idOf('bca'), idOf('btp'), idOf('hcm')];
const [LAN, MINH] = [idOf('Lan'), idOf('Minh')];
const ACCOUNT = idOf('another account');
const SEALED = { person: LAN, sealed: 'c2VhbGVk' };
const OTHER_SEALED = { person: LAN, sealed: 'b3RoZXI' };
const [FIRST, SECOND] = [deadline('2024-03-31'), deadline('2024-06-30')];
const CHANGES = { kept: [], moved: [{ id: 'm1', from: '2024-03-31', to: '2024-06-30' }], added: [], dropped: [] };
const lead = (unit: string) => [{ unit, primary: false }];

const task = (type: string, data: object, changes: readonly Change[], beside?: Beside): Line => [
  `task-${TASK}`,
  type,
  { taskId: TASK, ...data },
  changes,
  beside,
];
const unit = (type: string, data: object, changes: readonly Change[], of = BTP): Line => [
  `unit-${of}`,
  type,
  { unitId: of, ...data },
  changes,
];
const directive = (type: string, data: object, changes: readonly Change[]): Line => [
  `directive-${DIRECTIVE}`,
  type,
  { directiveId: DIRECTIVE, ...data },
  changes,
];
const imported = (type: string, data: object, changes: readonly Change[]): Line => [
  `import-${idOf('an import')}`,
  type,
  { importId: idOf('an import'), ...data },
  changes,
];
const FILE = { sha256: 'ab'.repeat(32), name: 'ke-hoach.docx', size: 42_000 };
const mapped = (id: string) => ({ kind: 'unit-mapped', printed: 'BTP', role: 'lead', unit: id, group: null });
const account = (type: string, data: object, changes: readonly Change[]): Line => [
  `account-${ACCOUNT}`,
  type,
  { accountId: ACCOUNT, ...data },
  changes,
];
const change = (field: string, old: unknown, now: unknown) => ({ field, old, new: now });
const created = (data: object) =>
  Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => change(field, null, value));

const established = { code: 'btp', name: 'Bộ Tư pháp', short: 'Tư pháp', aliases: ['BTP'], kind: 'ministry', rank: 2 };
const issued = {
  number: null,
  alias: 'KH-HCM-2024',
  kind: 'ke-hoach',
  issuer: HCM,
  issuedOn: '2024-03',
  effectiveOn: null,
  receivedOn: null,
  title: 'Kế hoạch',
  paraphrased: false,
  signer: null,
  declaredItems: 2,
  items: 1,
  monitors: [],
  reportingDuty: null,
  sections: [],
};
const item = {
  address: 'A.1',
  section: 'A',
  no: '1',
  title: 'Số hoá hồ sơ',
  leadPrinted: 'Bộ Tư pháp',
  coordinatingPrinted: null,
  product: null,
  reading: { lead: [BTP], primary: null, collective: null, coordinating: [], deadline: FIRST, flags: [] },
};
const assigned = {
  address: 'A.1',
  member: null,
  title: 'Số hoá hồ sơ',
  lead: lead(BTP),
  leadPrinted: 'Bộ Tư pháp',
  coordinating: [],
  coordinatingPrinted: null,
  deadline: FIRST,
  product: null,
  issuedOn: '2024-03-31',
  setBy: HCM,
  setByRank: 3,
};
const report = {
  period: '2024-03',
  percent: 30,
  result: 'đang làm',
  difficulties: null,
  proposals: null,
  figures: [],
  evidence: [],
  reasonForDecrease: null,
};
const claim = { milestone: 'm1', finishedOn: '2024-03-20', result: 'xong', evidence: [] };
const group = { groupId: idOf('g'), code: 'bo-nganh', name: 'Các bộ' };

/** A history with every known fact in it, each beside the changes that an inspector is to be shown. */
export const EVERY_FACT: readonly Line[] = [
  [
    'settings-log',
    'LogOpened',
    { simulatedUntil: '2024-12-31', note: 'demo' },
    created({ simulatedUntil: '2024-12-31', note: 'demo' }),
  ],
  ['settings-clears', 'SettingChanged', { name: 'clears', value: 5 }, [change('value', null, 5)]],
  ['settings-clears', 'SettingChanged', { name: 'clears', value: 6 }, [change('value', 5, 6)]],
  unit(
    'UnitEstablished',
    { ...established, parent: null, ageUnknown: false },
    created({ ...established, ageUnknown: false }),
  ),
  unit('UnitRenamed', { name: 'Bộ Tư pháp mới', short: 'Tư pháp', aliases: ['BTP'] }, [
    change('name', 'Bộ Tư pháp', 'Bộ Tư pháp mới'),
  ]),
  unit('UnitMoved', { parent: BCA }, [change('parent', null, BCA)]),
  unit('UnitRanked', { rank: 3 }, [change('rank', 2, 3)]),
  unit('UnitCodeAssigned', { code: 'btp2', until: null }, [change('code', 'btp', 'btp2')]),
  unit('LeaderAppointed', { office: 'Bộ trưởng', person: LAN, acting: false, until: null }, [
    change('leader', null, { person: LAN, office: 'Bộ trưởng', acting: false, until: null }),
  ]),
  unit('LeaderRelieved', { person: LAN, reason: null }, [
    change('leader', { person: LAN, office: 'Bộ trưởng', acting: false, until: null }, null),
  ]),
  unit('UnitMerged', { into: BCA }, [change('endedOn', null, '2024-03-01'), change('mergedInto', null, BCA)]),
  unit(
    'UnitSplit',
    { into: [BCA, BTP], handovers: [] },
    [change('endedOn', null, '2024-03-01'), change('splitInto', null, [BCA, BTP]), change('handovers', null, [])],
    HCM,
  ),
  unit('UnitDissolved', { handovers: [] }, [change('endedOn', null, '2024-03-01'), change('handovers', null, [])], BCA),
  [
    `group-${idOf('g')}`,
    'UnitGroupDefined',
    { ...group, members: [BTP] },
    created({ code: 'bo-nganh', name: 'Các bộ', members: [BTP] }),
  ],
  [`group-${idOf('g')}`, 'UnitGroupDefined', { ...group, members: [BTP, BCA] }, [change('members', [BTP], [BTP, BCA])]],
  ['number-ab12', 'NumberReserved', { for: `directive-${DIRECTIVE}` }, [change('for', null, `directive-${DIRECTIVE}`)]],
  [
    'number-ab12',
    'Released',
    { for: `directive-${DIRECTIVE}`, reason: 'nháp' },
    [change('for', `directive-${DIRECTIVE}`, null)],
  ],
  ['signin-cd34', 'SignInNameReserved', { for: `account-${ACCOUNT}` }, [change('for', null, `account-${ACCOUNT}`)]],
  [`person-${LAN}`, 'PersonRecorded', { personId: LAN, name: SEALED, contact: null }, [change('name', null, SEALED)]],
  [
    `person-${LAN}`,
    'PersonRecorded',
    { personId: LAN, name: OTHER_SEALED, contact: null },
    [change('name', SEALED, OTHER_SEALED)],
  ],
  [
    `person-${LAN}`,
    'PersonKeyDestroyed',
    { personId: LAN, requestedBy: ACCOUNT, reason: 'yêu cầu' },
    [change('key', 'kept', 'destroyed')],
  ],
  account('AccountRegistered', { person: MINH, signIn: null, demo: true }, created({ person: MINH, demo: true })),
  account('RoleGranted', { role: 'reporter', unit: BTP, until: null }, [
    change('role', null, { role: 'reporter', unit: BTP, until: null }),
  ]),
  account('RoleRevoked', { role: 'reporter', unit: BTP, reason: null }, [
    change('role', { role: 'reporter', unit: BTP, until: null }, null),
  ]),
  account('PasswordChanged', { how: 'set' }, [change('password', null, 'set')]),
  account('AccountLocked', { failures: 5 }, [change('locked', null, true), change('failures', null, 5)]),
  account('AccountUnlocked', { reason: null }, [change('locked', true, false)]),
  account('AccountDisabled', { reason: 'nghỉ việc' }, [change('disabled', false, true)]),
  account(
    'CommandRefused',
    { command: 'ApproveExtension', stream: `task-${TASK}`, revision: 3, code: 'own-request' },
    [],
  ),
  directive('DirectiveIssued', issued, created(issued)),
  directive('ItemRecorded', item, created(item)),
  directive('DirectiveNumbered', { number: '12/KH-UBND', issuedOn: '2024-03-05' }, [
    change('number', null, '12/KH-UBND'),
    change('issuedOn', '2024-03', '2024-03-05'),
  ]),
  directive('DirectiveAssigned', { items: ['A.1'], groups: [], issuerRank: 3 }, [
    change('itemsAssigned', null, ['A.1']),
    change('groups', null, []),
    change('issuerRank', null, 3),
  ]),
  directive('DirectiveAmended', { by: idOf('amending'), note: 'sửa' }, [
    change('amendedBy', null, idOf('amending')),
    change('note', null, 'sửa'),
  ]),
  directive('DirectiveSuperseded', { by: idOf('newer'), reason: 'mới' }, [change('supersededBy', null, idOf('newer'))]),
  [
    `directive-${idOf('never begun')}`,
    'Abandoned',
    { reservation: 'number-ab12' },
    [change('reservation', null, 'number-ab12')],
  ],
  task('TaskAssigned', { directiveId: DIRECTIVE, ...assigned, marks: [] }, [
    ...created(assigned),
    change('state', null, 'open'),
  ]),
  task(
    'TaskReassigned',
    {
      from: { lead: lead(BTP), coordinating: [] },
      to: { lead: lead(BCA), coordinating: [] },
      reason: 'sáp nhập',
      decidedBy: null,
      marks: [],
    },
    [change('lead', lead(BTP), lead(BCA))],
  ),
  task(
    'DeadlineChanged',
    {
      from: FIRST,
      to: SECOND,
      changes: CHANGES,
      reason: 'khó',
      decidedBy: HCM,
      decidedByRank: 3,
      marks: ['back-dated'],
    },
    [change('deadline', FIRST, SECOND)],
  ),
  task(
    'DeadlineExtensionRequested',
    { unit: BCA, seen: SECOND, wanted: FIRST, reason: 'xin', evidence: [], marks: [] },
    [change('deadlineWanted', SECOND, FIRST), change('reason', null, 'xin'), change('evidence', null, [])],
  ),
  task(
    'DeadlineExtensionApproved',
    {
      request: idOf('r1'),
      from: SECOND,
      to: FIRST,
      changes: CHANGES,
      note: null,
      decidedBy: HCM,
      decidedByRank: 3,
      marks: [],
    },
    [change('deadline', SECOND, FIRST), change('request', 'waiting', 'approved')],
  ),
  task('DeadlineExtensionRefused', { request: idOf('r2'), reason: 'không', decidedBy: HCM }, [
    change('request', 'waiting', 'refused'),
  ]),
  task('StatusReported', { unit: BTP, ...report, marks: [] }, created(report)),
  task('StatusReported', { unit: BCA, ...report, percent: 90, marks: [] }, created({ ...report, percent: 90 })),
  task('StatusReported', { unit: BTP, ...report, period: '2024-04', percent: 45, marks: [] }, [
    change('period', '2024-03', '2024-04'),
    change('percent', 30, 45),
  ]),
  task('ReportReturned', { report: idOf('r3'), reason: 'thiếu', decidedBy: HCM }, [
    change('report', 'waiting', 'returned'),
  ]),
  task('CompletionClaimed', { unit: BTP, ...claim, marks: [] }, created(claim)),
  task('CompletionReturned', { claim: idOf('c1'), reason: 'chưa', decidedBy: HCM }, [
    change('claim', 'waiting', 'returned'),
  ]),
  task('CompletionAccepted', { claim: idOf('c2'), milestone: 'm1', note: null, decidedBy: HCM }, [
    change('claim', 'waiting', 'accepted'),
  ]),
  task('TaskReopened', { reason: 'sai', decidedBy: HCM }, [change('state', 'done', 'open')]),
  task('TaskUrged', { message: 'gấp', decidedBy: HCM }, [change('message', null, 'gấp')]),
  task('TaskSuperseded', { by: idOf('newer'), reason: 'mới' }, [
    change('state', 'open', 'superseded'),
    change('supersededBy', null, idOf('newer')),
  ]),
  task('TaskCancelled', { reason: 'bỏ', decidedBy: HCM }, [change('state', 'superseded', 'cancelled')]),
  task('TaskReopened', { reason: 'lại', decidedBy: HCM }, [change('state', 'cancelled', 'open')]),
  task('TaskUrged', { message: 'rất gấp', decidedBy: HCM }, [change('message', null, 'rất gấp')]),
  task('TaskUrged', { message: 'thôi', decidedBy: HCM }, [change('message', 'rất gấp', 'thôi')], {
    corrects: idOf('e55'),
    reason: 'nhầm',
  }),
  task(
    'EventVoided',
    { voids: idOf('e56'), reason: 'nhầm' },
    [change('message', 'thôi', null), change('decidedBy', HCM, null), change('effectiveOn', '2024-03-01', null)],
    { corrects: idOf('e56'), reason: 'nhầm' },
  ),
  [
    `process-${idOf('e33')}`,
    'ProcessStarted',
    { event: idOf('e33'), kind: 'assign-items', steps: 3 },
    created({ event: idOf('e33'), kind: 'assign-items', steps: 3 }),
  ],
  [
    `process-${idOf('e33')}`,
    'StepSkipped',
    { step: 1, stream: `task-${TASK}`, reason: 'đã có' },
    created({ step: 1, stream: `task-${TASK}`, reason: 'đã có' }),
  ],
  [
    `process-${idOf('e33')}`,
    'StepRefused',
    { step: 2, stream: `task-${TASK}`, code: 'unit-ended' },
    created({ step: 2, stream: `task-${TASK}`, code: 'unit-ended' }),
  ],
  [`process-${idOf('e33')}`, 'StepsTaken', { upTo: 2 }, [change('upTo', null, 2)]],
  [`process-${idOf('e33')}`, 'StepsTaken', { upTo: 3 }, [change('upTo', 2, 3)]],
  [
    `process-${idOf('e33')}`,
    'ProcessCompleted',
    { taken: 1, skipped: 1, refused: 1 },
    created({ taken: 1, skipped: 1, refused: 1 }),
  ],
  imported('ImportOpened', { file: FILE }, created({ file: FILE })),
  imported('RulingMade', { ruling: mapped(BTP), why: null }, [change('ruling', null, mapped(BTP))]),
  imported('RulingMade', { ruling: mapped(BCA), why: 'nhầm' }, [
    change('ruling', mapped(BTP), mapped(BCA)),
    change('why', null, 'nhầm'),
  ]),
  imported('RulingWithdrawn', { subject: 'unit lead btp', why: null }, [change('ruling', mapped(BCA), null)]),
  imported('ItemsListed', { items: [item] }, [change('items', null, 1)]),
  imported(
    'ImportCommitted',
    {
      document: { directiveId: idOf('an imported directive'), ...issued },
      ...{
        corrects: null,
        parts: [],
        assigned: ['A.1'],
        groups: [],
        issuerRank: 3,
        moved: [],
        supersedes: [],
        digest: 'd1',
      },
    },
    created({ ...issued, assigned: ['A.1'], moved: [], digest: 'd1' }),
  ),
  ...EVERY_INSPECTION_FACT,
  [
    'settings-log-copied',
    'LogCopied',
    { size: 12, root: 'ab'.repeat(32) },
    created({ size: 12, root: 'ab'.repeat(32) }),
  ],
];

/** The history above, a minute between any two facts. Event `e<n>` is its line n. */
export async function everyFact(): Promise<MadeLog> {
  const log = new MadeLog();
  for (const [stream, type, data, , beside] of EVERY_FACT) {
    await log.append(stream, '2024-03-01', { type, data } as unknown as AnyEvent, beside);
    log.now += 60_000;
  }
  return log;
}
