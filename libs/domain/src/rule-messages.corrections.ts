import type { RuleMessages } from './rule-messages.js';
import { text } from './rule-messages.words.js';

/** Refusals of the shared rule for corrections (`corrections.ts`). */
export const CORRECTION_MESSAGES: RuleMessages = {
  'correction-of-unknown-event': {
    vi: () => 'Sự kiện được đính chính không có trong hồ sơ này.',
    en: () => 'The event to correct is not in this record.',
  },
  'correction-not-of-last-version': {
    vi: (d) => `Sự kiện được đính chính không phải bản mới nhất; hãy đính chính bản ${text(d.last)}.`,
    en: (d) => `The event to correct is not the last version; correct ${text(d.last)} instead.`,
  },
  'correction-needs-reason': {
    vi: () => 'Đính chính hoặc hủy bỏ phải nêu lý do.',
    en: () => 'A correction needs a reason.',
  },
  'correction-of-another-type': {
    vi: () => 'Sự kiện được đính chính thuộc loại khác với nội dung đính chính.',
    en: () => 'The event to correct is of another type than the correction.',
  },
  'correction-changes-subject': {
    vi: () =>
      'Sự kiện được đính chính phải giữ nguyên đối tượng: nhiệm vụ, đơn vị, kỳ báo cáo, mốc và sự kiện được trả lời.',
    en: () => 'A correction may not change what the event is about: task, unit, period, milestone, event answered.',
  },
  'already-voided': {
    vi: () => 'Sự kiện được đính chính đã bị hủy bỏ rồi.',
    en: () => 'The event is voided already.',
  },
  'answered-already': {
    vi: (d) => `Sự kiện được đính chính đã có trả lời; trước hết hãy hủy bỏ trả lời ${text(d.answer)}.`,
    en: (d) => `The event to correct has been answered; void the answer ${text(d.answer)} first.`,
  },
};
