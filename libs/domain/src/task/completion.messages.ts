import type { RuleMessages } from '../rule-messages.js';
import { day, text } from '../rule-messages.words.js';

/** Refusals of claims and of their answers. */
export const COMPLETION_MESSAGES: RuleMessages = {
  'claim-holds-from-finished-day': {
    vi: (d) => `Ngày hiệu lực ${day(d.effectiveOn)} phải là ngày hoàn thành ${day(d.finishedOn)}.`,
    en: (d) => `The effective day ${day(d.effectiveOn)} must be the finished day ${day(d.finishedOn)}.`,
  },
  'milestone-missing': {
    vi: (d) => `Chưa nêu mốc đã hoàn thành; thời hạn có các mốc ${text(d.milestones)}.`,
    en: (d) => `The milestone is not named; the deadline has ${text(d.milestones)}.`,
  },
  'milestone-unknown': {
    vi: (d) => `Thời hạn không có mốc ${text(d.milestone)}.`,
    en: (d) => `The deadline has no milestone ${text(d.milestone)}.`,
  },
  'milestone-already-met': {
    vi: (d) => `Mốc này đã được công nhận hoàn thành (${text(d.claim)}).`,
    en: (d) => `The milestone has been met (${text(d.claim)}).`,
  },
  'claim-already-waiting': {
    vi: (d) => `Mốc này đang có báo cáo hoàn thành chờ công nhận (${text(d.claim)}); hãy đính chính báo cáo đó.`,
    en: (d) => `A claim of this milestone waits for acceptance (${text(d.claim)}); correct that claim.`,
  },
  'claim-unknown': {
    vi: () => 'Không tìm thấy báo cáo hoàn thành này.',
    en: () => 'There is no such claim.',
  },
  'claim-already-answered': {
    vi: (d) => `Báo cáo hoàn thành đã được trả lời (${text(d.answer)}).`,
    en: (d) => `The claim has been answered (${text(d.answer)}).`,
  },
  'claim-before-reopening': {
    vi: () => 'Báo cáo hoàn thành có trước khi nhiệm vụ được mở lại; cần báo cáo hoàn thành mới.',
    en: () => 'The claim was made before the task was reopened; a new one is needed.',
  },
};
