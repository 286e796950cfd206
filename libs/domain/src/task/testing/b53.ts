import type { Deadline } from '../../deadline.js';
import type { Act, Actor, Basis, EventId, IsoDate } from '../../facts.js';
import type { Fact, Said } from '../../testing/given.js';
import { milestoneChanges } from '../milestones.js';
import type { TaskContext } from '../task.commands.js';
import type {
  CompletionClaimed,
  DeadlineExtensionRequested,
  Lead,
  Mark,
  StatusReported,
  TaskAssigned,
  TaskEvent,
} from '../task.events.js';

/**
 * Item B.53 of Directive 04/CT-TTg of 11/02/2024: the Ministry of Science and Technology is to publish the standards of
 * the National Data Centre by Quý II/2024. The working group of Đề án 06 moves it (Notice 4318/TB-TCTTKĐA).
 */
export const B53 = 'task-b53';
export const DIRECTIVE_04 = 'directive-04-ct-ttg';
export const NOTICE_4318 = 'directive-4318-tb-tcttkda';
export const ISSUED = '2024-02-11';

export const PRIME_MINISTER = 'thu-tuong';
export const SCIENCE = 'bo-khoa-hoc-va-cong-nghe';
export const INFORMATION = 'bo-thong-tin-va-truyen-thong';
export const POLICE = 'bo-cong-an';
export const WORKING_GROUP = 'to-cong-tac-de-an-06';
export const FINANCE = 'bo-tai-chinh';

export const assigner: Actor = { account: 'an', role: 'assigner', unit: PRIME_MINISTER };
export const monitor: Actor = { account: 'binh', role: 'assigner', unit: POLICE };
export const secretary: Actor = { account: 'chi', role: 'assigner', unit: WORKING_GROUP };
export const reporter: Actor = { account: 'dung', role: 'reporter', unit: SCIENCE };
export const head: Actor = { account: 'giang', role: 'unit-leader', unit: SCIENCE };
export const process: Actor = { account: 'an', role: 'system', unit: PRIME_MINISTER };

export const lead = (...units: string[]): Lead[] => units.map((unit) => ({ unit, primary: false }));

/** A deadline with milestones m1, m2 … on these last on-time days. */
export const due = (...days: IsoDate[]): Deadline => ({
  printed: days.join('; '),
  kind: days.length > 1 ? 'multi' : 'quarter',
  ongoing: false,
  milestones: days.map((day, i) => ({ id: `m${i + 1}`, due: day })),
  flags: [],
});
export const QUARTER_2: Deadline = { ...due('2024-06-30'), printed: 'Quý II/2024' };
export const QUARTER_3: Deadline = { ...due('2024-09-30'), printed: 'Quý III/2024' };
export const CONTINUOUS: Deadline = {
  printed: 'Thường xuyên',
  kind: 'ongoing',
  ongoing: true,
  milestones: [],
  flags: [],
};
export const BLANK: Deadline = { printed: null, kind: 'none', ongoing: false, milestones: [], flags: [] };

export const document = (number: string, issuedOn: IsoDate): Basis => ({ kind: 'document', number, issuedOn });
export const directive = (id: string): Basis => ({ kind: 'directive', directive: id });

/** What the handler knows of B.53 on an ordinary day. */
export const context = (over: Partial<TaskContext> = {}): TaskContext => ({
  issuer: PRIME_MINISTER,
  issuerAndAbove: [PRIME_MINISTER],
  monitors: [POLICE],
  actorRank: 1,
  ended: [],
  basisDirective: null,
  ...over,
});

/** An act of today, effective today. */
export const act = (today: IsoDate, by: Actor = assigner, over: Partial<Act> = {}): Act => ({
  by,
  today,
  effectiveOn: today,
  basis: null,
  ...over,
});

export const around = (
  today: IsoDate,
  by: Actor = assigner,
  over: Partial<Act> = {},
  ctx: Partial<TaskContext> = {},
) => ({
  act: act(today, by, over),
  taskId: B53,
  context: context(ctx),
});

export const assigned = (over: Partial<TaskAssigned['data']> = {}): TaskAssigned => ({
  type: 'TaskAssigned',
  data: {
    taskId: B53,
    directiveId: DIRECTIVE_04,
    address: 'B.53',
    member: null,
    title: 'Nghiên cứu và công bố các tiêu chuẩn liên quan đến Trung tâm dữ liệu quốc gia',
    lead: lead(SCIENCE),
    leadPrinted: 'Bộ Khoa học và Công nghệ',
    coordinating: [],
    coordinatingPrinted: null,
    deadline: QUARTER_2,
    product: 'Các tiêu chuẩn liên quan đến Trung tâm dữ liệu quốc gia được công bố',
    issuedOn: ISSUED,
    setBy: PRIME_MINISTER,
    setByRank: 1,
    marks: [],
    ...over,
  },
});

export const moved = (from: Deadline, to: Deadline, marks: readonly Mark[] = [], rank = 1): TaskEvent => ({
  type: 'DeadlineChanged',
  data: {
    taskId: B53,
    from,
    to,
    changes: milestoneChanges(from, to),
    reason: 'Chuyển thời hạn theo kết luận',
    decidedBy: PRIME_MINISTER,
    decidedByRank: rank,
    marks,
  },
});

export const requested = (wanted: Deadline = QUARTER_3, seen: Deadline = QUARTER_2): DeadlineExtensionRequested => ({
  type: 'DeadlineExtensionRequested',
  data: { taskId: B53, unit: SCIENCE, seen, wanted, reason: 'Chờ ý kiến thẩm định', evidence: [], marks: [] },
});

export const approved = (request: EventId, to: Deadline = QUARTER_3, from: Deadline = QUARTER_2): TaskEvent => ({
  type: 'DeadlineExtensionApproved',
  data: {
    taskId: B53,
    request,
    from,
    to,
    changes: milestoneChanges(from, to),
    note: null,
    decidedBy: PRIME_MINISTER,
    decidedByRank: 1,
    marks: [],
  },
});

export const refused = (request: EventId): TaskEvent => ({
  type: 'DeadlineExtensionRefused',
  data: { taskId: B53, request, reason: 'Không đủ căn cứ', decidedBy: PRIME_MINISTER },
});

export const reported = (
  period: string,
  percent: number,
  over: Partial<StatusReported['data']> = {},
): StatusReported => ({
  type: 'StatusReported',
  data: {
    taskId: B53,
    unit: SCIENCE,
    period,
    percent,
    result: 'Đã lấy ý kiến dự thảo',
    difficulties: null,
    proposals: null,
    figures: [],
    evidence: [],
    reasonForDecrease: null,
    marks: [],
    ...over,
  },
});

export const returnedReport = (report: EventId): TaskEvent => ({
  type: 'ReportReturned',
  data: { taskId: B53, report, reason: 'Thiếu số liệu', decidedBy: PRIME_MINISTER },
});

export const claimed = (finishedOn: IsoDate, milestone: string | null = 'm1'): CompletionClaimed => ({
  type: 'CompletionClaimed',
  data: { taskId: B53, unit: SCIENCE, milestone, finishedOn, result: 'Đã công bố 07 TCVN', evidence: [], marks: [] },
});

export const accepted = (claim: EventId, milestone: string | null = 'm1'): TaskEvent => ({
  type: 'CompletionAccepted',
  data: { taskId: B53, claim, milestone, note: null, decidedBy: PRIME_MINISTER },
});

export const returned = (claim: EventId): TaskEvent => ({
  type: 'CompletionReturned',
  data: { taskId: B53, claim, reason: 'Chưa có quyết định công bố', decidedBy: PRIME_MINISTER },
});

const decidedBy = PRIME_MINISTER;
export const cancelled: TaskEvent = {
  type: 'TaskCancelled',
  data: { taskId: B53, reason: 'Không còn cần', decidedBy },
};
export const reopened: TaskEvent = {
  type: 'TaskReopened',
  data: { taskId: B53, reason: 'Chưa đủ tiêu chuẩn', decidedBy },
};
export const superseded: TaskEvent = {
  type: 'TaskSuperseded',
  data: { taskId: B53, by: NOTICE_4318, reason: 'Thay bằng nhiệm vụ mới' },
};
export const voided = (voids: EventId): TaskEvent => ({ type: 'EventVoided', data: { voids, reason: 'Nhập nhầm' } });

/** One recorded fact; ids are `e1`, `e2` … in the order given, unless named. */
export const fact = (on: IsoDate, event: TaskEvent, said: Partial<Said> = {}): Fact<TaskEvent> => ({
  by: REPORTING.has(event.type) ? reporter : assigner,
  ...said,
  on,
  event,
});

/** A fact taken back. */
export const undo = (on: IsoDate, corrects: EventId): Fact<TaskEvent> =>
  fact(on, voided(corrects), { corrects, reason: 'Nhập nhầm' });

const REPORTING: ReadonlySet<string> = new Set(['DeadlineExtensionRequested', 'StatusReported', 'CompletionClaimed']);

export const ASSIGNED = fact(ISSUED, assigned(), { id: 'assigned', basis: directive(DIRECTIVE_04) });
