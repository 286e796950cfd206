import type { RuleMessages } from '../rule-messages.js';
import { day, fieldEn, fieldVi, text } from '../rule-messages.words.js';

/** Refusals of deadlines and of extensions. */
export const DEADLINE_MESSAGES: RuleMessages = {
  'deadline-before-assignment': {
    vi: (d) => `${fieldVi(d)} ${day(d.due)} trước ngày ban hành văn bản giao ${day(d.issuedOn)}.`,
    en: (d) => `The ${fieldEn(d)} ${day(d.due)} lies before the issue date ${day(d.issuedOn)}.`,
  },
  'milestone-twice': {
    vi: (d) => `${fieldVi(d)} có mốc ${text(d.milestone)} hai lần.`,
    en: (d) => `The ${fieldEn(d)} has the milestone ${text(d.milestone)} twice.`,
  },
  'milestone-id-reused': {
    vi: (d) => `${fieldVi(d)} dùng lại mã mốc ${text(d.milestone)} đã cấp; mốc mới cần mã mới.`,
    en: (d) => `The ${fieldEn(d)} uses the milestone id ${text(d.milestone)} again; a new milestone needs a new id.`,
  },
  'extension-asks-nothing': {
    vi: () => 'Thời hạn đề nghị trùng với thời hạn hiện tại.',
    en: () => 'The deadline asked for is the one in force.',
  },
  'request-unknown': {
    vi: () => 'Không tìm thấy đề nghị gia hạn này.',
    en: () => 'There is no such request for extension.',
  },
  'request-already-answered': {
    vi: (d) => `Đề nghị gia hạn đã được trả lời (${text(d.answer)}).`,
    en: (d) => `The request has been answered (${text(d.answer)}).`,
  },
  'deadline-has-changed': {
    vi: () => 'Thời hạn đã thay đổi sau khi đề nghị; chỉ còn có thể từ chối đề nghị này.',
    en: () => 'The deadline has changed since the request, which can only be refused.',
  },
};
