import type { RuleMessages } from '../../rule-messages.js';
import { day, text } from '../../rule-messages.words.js';

/** What is refused to whoever publishes, withdraws, chooses or answers a checklist. */
export const CHECKLIST_MESSAGES = {
  'not-the-inspecting-body': {
    vi: () => 'Vai trò: chỉ người có vai trò kiểm tra đối với mọi đơn vị mới công bố hoặc rút phiếu kiểm tra.',
    en: () => 'Role: a checklist is published and withdrawn by an inspector of every unit, not of one.',
  },
  'checklist-is-final': {
    vi: () => 'Sự kiện được đính chính: phiếu đã công bố thì không sửa; hãy công bố bản tiếp theo.',
    en: () => 'Event corrected: what was published stays; publish the next version.',
  },
  'checklist-back-dated': {
    vi: (d) => `Ngày hiệu lực: phiếu chỉ dùng từ hôm nay, ${day(d.today)}, hoặc từ một ngày sau đó.`,
    en: (d) => `Effective day: a checklist is used from today, ${day(d.today)}, or from a later day.`,
  },
  'checklist-id-unfit': {
    vi: (d) =>
      `Mã phiếu: “${text(d.id)}” phải gồm chữ thường không dấu, chữ số, nối bằng gạch ngang, nhiều nhất 64 ký tự.`,
    en: (d) => `Checklist id: “${text(d.id)}” has to be lower-case letters and digits joined by hyphens, at most 64.`,
  },
  'checklist-version-not-next': {
    vi: (d) => `Số bản: bản tiếp theo là ${text(d.next)}, không phải ${text(d.given)}.`,
    en: (d) => `Version: the next one is ${text(d.next)}, not ${text(d.given)}.`,
  },
  'checklist-unchanged': {
    vi: (d) => `Phiếu kiểm tra: nội dung giống hệt bản ${text(d.version)} đang là bản mới nhất.`,
    en: (d) => `Checklist: its content is that of version ${text(d.version)}, the newest one.`,
  },
  'checklist-without-questions': {
    vi: () => 'Câu hỏi: phiếu cần ít nhất một câu.',
    en: () => 'Questions: a checklist needs at least one.',
  },
  'too-many-questions': {
    vi: (d) => `Câu hỏi: một phiếu có nhiều nhất ${text(d.most)} câu.`,
    en: (d) => `Questions: a checklist has at most ${text(d.most)}.`,
  },
  'question-twice': {
    vi: (d) => `Mã câu hỏi: “${text(d.question)}” được dùng cho hai câu.`,
    en: (d) => `Question id: two questions are called “${text(d.question)}”.`,
  },
  'question-id-unfit': {
    vi: (d) =>
      `Mã câu hỏi: “${text(d.question)}” phải gồm chữ thường không dấu, chữ số, nối bằng gạch ngang, nhiều nhất 64 ký tự.`,
    en: (d) =>
      `Question id: “${text(d.question)}” has to be lower-case letters and digits joined by hyphens, at most 64.`,
  },
  'question-changes-meaning': {
    vi: (d) =>
      `Mã câu hỏi: ở bản ${text(d.version)}, “${text(d.question)}” hỏi về việc khác hoặc đối tượng khác; hãy đặt mã mới.`,
    en: (d) =>
      `Question id: in version ${text(d.version)} “${text(d.question)}” is asked of something else; use a new id.`,
  },
  'question-without-answers': {
    vi: (d) => `Phương án trả lời: câu “${text(d.question)}” chưa có phương án nào.`,
    en: (d) => `Answers: “${text(d.question)}” offers none.`,
  },
  'answer-not-among-those-offered': {
    vi: (d) => `Phương án trả lời: câu “${text(d.question)}” không có phương án “${text(d.answer)}”.`,
    en: (d) => `Answers: “${text(d.question)}” does not offer “${text(d.answer)}”.`,
  },
  'text-too-long': {
    vi: (d) => `Nội dung: dài nhất ${text(d.most)} ký tự.`,
    en: (d) => `Text: at most ${text(d.most)} characters.`,
  },
  'no-checklist-in-use': {
    vi: (d) => `Phiếu kiểm tra: không có bản nào của phiếu “${text(d.checklist)}” đang được dùng.`,
    en: (d) => `Checklist: no version of “${text(d.checklist)}” is in use.`,
  },
  'checklist-withdrawn': {
    vi: (d) =>
      `Số bản: bản ${text(d.version)} của phiếu “${text(d.checklist)}” đã rút, không dùng cho cuộc kiểm tra mới.`,
    en: (d) => `Version: “${text(d.checklist)}” ${text(d.version)} was withdrawn; no new inspection uses it.`,
  },
  'checklist-ahead': {
    vi: (d) => `Số bản: bản ${text(d.version)} của phiếu “${text(d.checklist)}” dùng từ ${day(d.from)}.`,
    en: (d) => `Version: “${text(d.checklist)}” ${text(d.version)} is used from ${day(d.from)}.`,
  },
  'checklist-not-of-the-inspection': {
    vi: (d) => `Phiếu kiểm tra: cuộc này được lập với phiếu “${text(d.checklist)}”, bản ${text(d.version)}.`,
    en: (d) => `Checklist: this inspection was planned with “${text(d.checklist)}” in version ${text(d.version)}.`,
  },
  'answer-not-offered': {
    vi: (d) => `Câu trả lời: câu “${text(d.question)}” chỉ nhận ${text(d.offered)}.`,
    en: (d) => `Answer: “${text(d.question)}” takes ${text(d.offered)} only.`,
  },
  'answer-needs-note': {
    vi: (d) => `Ghi chú: câu “${text(d.question)}” trả lời “${text(d.answer)}” thì phải ghi rõ.`,
    en: (d) => `Note: “${text(d.answer)}” to “${text(d.question)}” needs one.`,
  },
  'answer-needs-file': {
    vi: (d) => `Tệp minh chứng: câu “${text(d.question)}” trả lời “${text(d.answer)}” thì phải kèm tệp.`,
    en: (d) => `Files: “${text(d.answer)}” to “${text(d.question)}” needs one.`,
  },
} as const satisfies RuleMessages;
