import type { RuleMessages } from '../rule-messages.js';
import { day, text } from '../rule-messages.words.js';

/** What a text is called that says nothing. */
const MISSING: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  reason: ['Lý do', 'Reason'],
  note: ['Nhận xét', 'Note'],
  message: ['Nội dung thông báo', 'Message'],
};

export const INSPECTION_MESSAGES = {
  'inspection-not-planned': {
    vi: () => 'Cuộc kiểm tra: chưa được lập.',
    en: () => 'Inspection: it is not planned.',
  },
  'inspection-planned-already': {
    vi: () => 'Cuộc kiểm tra: đã được lập với nội dung khác.',
    en: () => 'Inspection: it is planned already, with other content.',
  },
  'inspection-cancelled': {
    vi: () => 'Cuộc kiểm tra: đã huỷ.',
    en: () => 'Inspection: it is cancelled.',
  },
  'inspection-suspended': {
    vi: () => 'Cuộc kiểm tra: đang tạm dừng.',
    en: () => 'Inspection: it is suspended.',
  },
  'leader-not-of-the-team': {
    vi: () => 'Thành viên đoàn: trưởng đoàn phải ở trong đoàn.',
    en: () => 'Team: its leader has to be one of it.',
  },
  'conflict-of-interest': {
    vi: (d) =>
      text(d.kind) === 'belonged'
        ? `Thành viên đoàn: ${text(d.account)} đã thuộc đơn vị này trong 12 tháng qua; cần người thứ hai cho phép.`
        : `Thành viên đoàn: ${text(d.account)} đã giao nhiệm vụ được kiểm tra; cần người thứ hai cho phép.`,
    en: (d) =>
      text(d.kind) === 'belonged'
        ? `Team: ${text(d.account)} belonged to this unit within the last 12 months; a second person has to waive it.`
        : `Team: ${text(d.account)} assigned a task that is inspected; a second person has to waive it.`,
  },
  'out-of-scope': {
    vi: () => 'Đơn vị: nằm ngoài phạm vi của vai trò đang dùng.',
    en: () => 'Unit: it lies outside the scope of the role acted in.',
  },
  'nothing-to-waive': {
    vi: () => 'Người kiểm tra: không có xung đột lợi ích nào để cho phép.',
    en: () => 'Account: there is no conflict to waive.',
  },
  'unit-not-drawn': {
    vi: () => 'Đơn vị: không nằm trong kết quả của lần bốc chọn đã nêu.',
    en: () => 'Unit: the draw named did not pick it.',
  },
  'not-of-the-team': {
    vi: (d) =>
      d.needs === 'leader'
        ? 'Người thực hiện: chỉ trưởng đoàn kiểm tra quyết định ai ở trong đoàn.'
        : 'Người thực hiện: việc này chỉ do thành viên đoàn kiểm tra làm.',
    en: (d) =>
      d.needs === 'leader'
        ? 'Actor: who is of the team, the leader of the inspection alone decides.'
        : 'Actor: this is for a member of the inspection team.',
  },
  'surprise-is-not-announced': {
    vi: () => 'Thông báo: kiểm tra đột xuất không báo trước.',
    en: () => 'Notice: a surprise check is not announced.',
  },
  'visit-day-past': {
    vi: (d) => `Ngày kiểm tra: ${day(d.on)} đã qua.`,
    en: (d) => `Visit day: ${day(d.on)} has passed.`,
  },
  'unit-not-notified': {
    vi: () => 'Thông báo: chưa báo cho đơn vị, cuộc kiểm tra theo kế hoạch phải báo trước.',
    en: () => 'Notice: a planned inspection is announced before its first visit.',
  },
  'visit-still-open': {
    vi: () => 'Lượt kiểm tra: lượt trước chưa có biên bản.',
    en: () => 'Visit: the one before has no minutes yet.',
  },
  'visit-unknown': {
    vi: (d) => `Lượt kiểm tra: không có lượt ${text(d.visit)}.`,
    en: (d) => `Visit: there is none called ${text(d.visit)}.`,
  },
  'visitor-not-of-the-team': {
    vi: () => 'Người kiểm tra: phải nêu ít nhất một người, và chỉ người trong đoàn.',
    en: () => 'Inspectors: name at least one, and only members of the team.',
  },
  'checklist-empty': {
    vi: () => 'Phiếu kiểm tra: chưa có câu trả lời nào.',
    en: () => 'Answers: the checklist has none.',
  },
  'checklist-unknown': {
    vi: (d) => `Phiếu kiểm tra: không có phiếu “${text(d.checklist)}”, bản ${text(d.version)}.`,
    en: (d) => `Checklist: there is no “${text(d.checklist)}” in version ${text(d.version)}.`,
  },
  'checklist-not-of-the-visit': {
    vi: (d) => `Phiếu kiểm tra: lượt này dùng phiếu “${text(d.checklist)}”, bản ${text(d.version)}.`,
    en: (d) => `Checklist: this visit uses “${text(d.checklist)}” in version ${text(d.version)}.`,
  },
  'question-unknown': {
    vi: (d) => `Câu hỏi: phiếu “${text(d.checklist)}”, bản ${text(d.version)}, không có câu “${text(d.question)}”.`,
    en: (d) => `Question: “${text(d.checklist)}” in version ${text(d.version)} has none called “${text(d.question)}”.`,
  },
  'question-of-a-task': {
    vi: (d) => `Câu hỏi: câu “${text(d.question)}” hỏi về từng nhiệm vụ, phải nêu nhiệm vụ.`,
    en: (d) => `Question: “${text(d.question)}” is asked of a task; name the task.`,
  },
  'question-of-the-unit': {
    vi: (d) => `Câu hỏi: câu “${text(d.question)}” hỏi về đơn vị, không nêu nhiệm vụ.`,
    en: (d) => `Question: “${text(d.question)}” is asked of the unit; name no task.`,
  },
  'question-answered-twice': {
    vi: (d) => `Câu hỏi: câu “${text(d.question)}” được trả lời hai lần.`,
    en: (d) => `Question: “${text(d.question)}” is answered twice.`,
  },
  'task-not-inspected': {
    vi: (d) => `Nhiệm vụ: ${text(d.task)} không thuộc phạm vi cuộc kiểm tra này.`,
    en: (d) => `Task: ${text(d.task)} is not among those inspected.`,
  },
  'minutes-recorded-already': {
    vi: () => 'Lượt kiểm tra: đã có biên bản.',
    en: () => 'Visit: its minutes are on record.',
  },
  'finding-unknown': {
    vi: (d) => `Kết luận: không có kết luận ${text(d.finding)}.`,
    en: (d) => `Finding: there is none called ${text(d.finding)}.`,
  },
  'finding-closed': {
    vi: () => 'Kết luận: đã khép lại; muốn xử lý tiếp thì mở lại.',
    en: () => 'Finding: it is closed; reopen it first.',
  },
  'finding-open': {
    vi: () => 'Kết luận: chưa khép lại.',
    en: () => 'Finding: it is not closed.',
  },
  'findings-still-open': {
    vi: () => 'Kết luận: còn kết luận chưa khép lại nên không huỷ được cuộc kiểm tra.',
    en: () => 'Findings: some are open, so the inspection cannot be cancelled.',
  },
  'remedy-day-past': {
    vi: (d) => `Hạn khắc phục: ${day(d.on)} đã qua.`,
    en: (d) => `Remedy due on: ${day(d.on)} has passed.`,
  },
  'remedy-not-ordered': {
    vi: () => 'Kết luận: chưa yêu cầu khắc phục.',
    en: () => 'Finding: no remedy has been ordered.',
  },
  'remedy-not-reported': {
    vi: () => 'Kết luận: đơn vị chưa báo cáo khắc phục nên chưa xác minh được.',
    en: () => 'Finding: the unit has reported no remedy to verify.',
  },
  'not-the-successor': {
    vi: () => 'Đơn vị: không phải đơn vị kế thừa của đơn vị được kiểm tra.',
    en: () => 'Unit: it did not take over the inspected one.',
  },
  'text-missing': {
    vi: (d) => `${MISSING[text(d.field)]?.[0] ?? 'Nội dung'}: không được để trống.`,
    en: (d) => `${MISSING[text(d.field)]?.[1] ?? 'Text'}: it cannot be blank.`,
  },
} as const satisfies RuleMessages;
