import type { RuleMessages } from '../rule-messages.js';
import { day, fieldEn, fieldVi, text } from '../rule-messages.words.js';

/** Refusals for the sake of where the task stands, and of the day. */
export const STANDING_MESSAGES: RuleMessages = {
  'task-not-assigned': {
    vi: () => 'Nhiệm vụ chưa được giao.',
    en: () => 'The task is not assigned.',
  },
  'before-assignment': {
    vi: (d) => `Ngày hiệu lực ${day(d.effectiveOn)} trước ngày giao nhiệm vụ ${day(d.assignedOn)}.`,
    en: (d) => `The effective day ${day(d.effectiveOn)} lies before the assignment on ${day(d.assignedOn)}.`,
  },
  'task-already-assigned': {
    vi: () => 'Nhiệm vụ đã được giao; nếu có sai sót, hãy đính chính việc giao.',
    en: () => 'The task is assigned already; correct the assignment where it is wrong.',
  },
  'task-cancelled': {
    vi: (d) => `Nhiệm vụ đã bị hủy từ ngày ${day(d.on)}.`,
    en: (d) => `The task is cancelled from ${day(d.on)}.`,
  },
  'task-superseded': {
    vi: (d) => `Nhiệm vụ đã được thay thế từ ngày ${day(d.on)}.`,
    en: (d) => `The task is superseded from ${day(d.on)}.`,
  },
  'task-still-open': {
    vi: () => 'Nhiệm vụ chưa kết thúc nên không thể mở lại.',
    en: () => 'The task is still open: there is nothing to reopen.',
  },
  'task-touched': {
    vi: () => 'Sự kiện được đính chính là việc giao nhiệm vụ và đã có sự kiện khác dựa vào; hãy hủy nhiệm vụ.',
    en: () => 'Other events build on this assignment; cancel the task instead of voiding it.',
  },
  'nothing-to-void': {
    vi: () => 'Chưa nêu sự kiện được đính chính hoặc hủy bỏ.',
    en: () => 'The event to void is not named.',
  },
  'day-ahead': {
    vi: (d) => `${fieldVi(d)} ${day(d.day)} không được sau ngày hôm nay ${day(d.today)}.`,
    en: (d) => `The ${fieldEn(d)} ${day(d.day)} may not lie after today, ${day(d.today)}.`,
  },
  'not-a-date': {
    vi: (d) => `${fieldVi(d)}: “${text(d.day)}” không phải là một ngày có thật.`,
    en: (d) => `The ${fieldEn(d)}: “${text(d.day)}” is not a day of the calendar.`,
  },
  'unit-named-twice': {
    vi: (d) => `${fieldVi(d)} nêu đơn vị ${text(d.unit)} hai lần.`,
    en: (d) => `The ${fieldEn(d)} names the unit ${text(d.unit)} twice.`,
  },
  'unit-ended': {
    vi: (d) =>
      `${d.field === undefined ? 'Đơn vị' : `${fieldVi(d)}: đơn vị`} đã chấm dứt hoạt động từ ngày ${day(d.on)}${
        text(d.into) === '' ? '' : `; đơn vị kế thừa: ${text(d.into)}`
      }.`,
    en: (d) =>
      `${d.field === undefined ? 'The unit' : `The ${fieldEn(d)}: the unit`} ended on ${day(d.on)}${
        text(d.into) === '' ? '' : `; its successor is ${text(d.into)}`
      }.`,
  },
};
