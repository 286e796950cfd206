import type { RuleMessages } from '../rule-messages.js';
import { day, text } from '../rule-messages.words.js';

/** Refusals of reports. */
export const REPORT_MESSAGES: RuleMessages = {
  'not-a-period': {
    vi: (d) => `Kỳ báo cáo “${text(d.period)}” không đúng; ví dụ đúng: 2024-03 hoặc 2024-Q1.`,
    en: (d) => `“${text(d.period)}” is not a period; 2024-03 and 2024-Q1 are.`,
  },
  'period-not-begun': {
    vi: (d) => `Kỳ báo cáo ${text(d.period)} chưa bắt đầu; sớm nhất là từ ${day(d.from)}.`,
    en: (d) => `The period ${text(d.period)} has not begun; it does not before ${day(d.from)}.`,
  },
  'period-already-reported': {
    vi: (d) => `Kỳ báo cáo ${text(d.period)} đã có báo cáo (${text(d.event)}); hãy đính chính báo cáo đó.`,
    en: (d) => `The period ${text(d.period)} has been reported (${text(d.event)}); correct that report.`,
  },
  'percent-out-of-range': {
    vi: (d) => `Tỷ lệ hoàn thành ${text(d.percent)} không hợp lệ; cần số nguyên từ 0 đến 100.`,
    en: (d) => `The percent ${text(d.percent)} is not a whole number from 0 to 100.`,
  },
  'percent-decrease-needs-reason': {
    vi: (d) => `Cần nêu lý do giảm tỷ lệ từ ${text(d.before)} % (kỳ ${text(d.period)}) xuống ${text(d.percent)} %.`,
    en: (d) => `Going down from ${text(d.before)} % (${text(d.period)}) to ${text(d.percent)} % needs a reason.`,
  },
  'report-unknown': {
    vi: () => 'Không tìm thấy báo cáo này.',
    en: () => 'There is no such report.',
  },
  'report-already-returned': {
    vi: (d) => `Báo cáo đã được trả lại (${text(d.answer)}).`,
    en: (d) => `The report has been returned (${text(d.answer)}).`,
  },
};
