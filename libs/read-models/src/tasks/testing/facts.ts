import type { Deadline } from '#domain/deadline';
import type { IsoDate } from '#domain/facts';
import type { TaskAssigned, TaskEvent } from '#domain/task/task.events';

/** Facts of a task with what a test does not care about filled in. */
type Data<T extends TaskEvent['type']> = Extract<TaskEvent, { type: T }>['data'];

export const until = (...dues: readonly IsoDate[]): Deadline => ({
  printed: dues.join('; ') || 'Thường xuyên',
  kind: dues.length === 0 ? 'ongoing' : dues.length === 1 ? 'day' : 'multi',
  ongoing: dues.length === 0,
  milestones: dues.map((due, i) => ({ id: `m${i + 1}`, due })),
  flags: [],
});

export const led = (...units: readonly string[]) =>
  units.map((unit, i) => ({ unit, primary: i === 0 && units.length > 1 }));

export const assigned = (taskId: string, over: Partial<Data<'TaskAssigned'>> = {}): TaskAssigned => ({
  type: 'TaskAssigned',
  data: {
    ...{
      taskId,
      directiveId: 'dir-1',
      address: 'B.53',
      member: null,
      title: 'Số hóa hồ sơ, giấy tờ',
      lead: led('bca'),
    },
    ...{ leadPrinted: 'Bộ Công an', coordinating: [], coordinatingPrinted: null, deadline: until('2024-03-10') },
    ...{ product: 'Báo cáo', issuedOn: '2024-02-01', setBy: 'ttg', setByRank: 1, marks: [], ...over },
  },
});

const unchanged = { kept: [], moved: [], added: [], dropped: [] };
const decided = { decidedBy: 'ttg', decidedByRank: 1, marks: [] };

export const reassigned = (taskId: string, lead: string[], coordinating: string[] = []): TaskEvent => ({
  type: 'TaskReassigned',
  data: {
    ...{ taskId, from: { lead: [], coordinating: [] }, to: { lead: led(...lead), coordinating }, reason: 'sáp nhập' },
    ...{ decidedBy: 'ttg', marks: [] },
  },
});

export const moved = (taskId: string, from: Deadline, to: Deadline): TaskEvent => ({
  type: 'DeadlineChanged',
  data: { taskId, from, to, changes: unchanged, reason: 'điều chỉnh', ...decided },
});

export const asked = (taskId: string, unit: string, seen: Deadline, wanted: Deadline): TaskEvent => ({
  type: 'DeadlineExtensionRequested',
  data: { taskId, unit, seen, wanted, reason: 'chưa có kinh phí', evidence: [], marks: [] },
});

export const approved = (taskId: string, request: string, from: Deadline, to: Deadline): TaskEvent => ({
  type: 'DeadlineExtensionApproved',
  data: { taskId, request, from, to, changes: unchanged, note: null, ...decided },
});

export const refused = (taskId: string, request: string): TaskEvent => ({
  type: 'DeadlineExtensionRefused',
  data: { taskId, request, reason: 'không đủ căn cứ', decidedBy: 'ttg' },
});

export const reported = (taskId: string, unit: string, period: string, percent: number): TaskEvent => ({
  type: 'StatusReported',
  data: {
    ...{ taskId, unit, period, percent, result: 'đang làm', difficulties: null, proposals: null, figures: [] },
    ...{ evidence: [], reasonForDecrease: null, marks: [] },
  },
});

export const claimed = (taskId: string, unit: string, milestone: string | null, finishedOn: IsoDate): TaskEvent => ({
  type: 'CompletionClaimed',
  data: { taskId, unit, milestone, finishedOn, result: 'xong', evidence: [], marks: [] },
});

type Answering = 'ReportReturned' | 'CompletionAccepted' | 'CompletionReturned';
export const answered = (type: Answering, taskId: string, named: string): TaskEvent =>
  type === 'ReportReturned'
    ? { type, data: { taskId, report: named, reason: 'thiếu số liệu', decidedBy: 'ttg' } }
    : type === 'CompletionReturned'
      ? { type, data: { taskId, claim: named, reason: 'thiếu minh chứng', decidedBy: 'ttg' } }
      : { type, data: { taskId, claim: named, milestone: null, note: null, decidedBy: 'ttg' } };

export const turned = (type: 'TaskReopened' | 'TaskCancelled', taskId: string): TaskEvent => ({
  type,
  data: { taskId, reason: 'theo chỉ đạo', decidedBy: 'ttg' },
});

export const superseded = (taskId: string): TaskEvent => ({
  type: 'TaskSuperseded',
  data: { taskId, by: 'dir-2', reason: 'thay thế' },
});

export const urged = (taskId: string): TaskEvent => ({
  type: 'TaskUrged',
  data: { taskId, message: 'đề nghị đẩy nhanh', decidedBy: 'ttg' },
});

export const voiding = (voids: string): TaskEvent => ({ type: 'EventVoided', data: { voids, reason: 'nhập nhầm' } });
