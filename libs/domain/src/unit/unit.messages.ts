import { day, text } from '../rule-messages.words.js';
import type { RuleMessages } from '../rule-messages.js';

export const UNIT_MESSAGES = {
  'unit-not-established': {
    vi: () => 'Đơn vị: chưa có quyết định thành lập nào được ghi nhận.',
    en: () => 'Unit: nothing on record establishes it.',
  },
  'unit-established-already': {
    vi: () => 'Đơn vị: đã được ghi nhận thành lập; nội dung sai thì đính chính.',
    en: () => 'Unit: it is on record as established; what is wrong there is to be corrected.',
  },
  'before-unit-established': {
    vi: (d) => `Ngày hiệu lực: đơn vị chỉ có từ ngày ${day(d.on)}.`,
    en: (d) => `Effective day: there is no such unit before ${day(d.on)}.`,
  },
  'unit-ended-already': {
    vi: (d) => `Ngày hiệu lực: việc kết thúc đơn vị đã được ghi nhận, từ ngày ${day(d.on)}; nếu sai thì đính chính.`,
    en: (d) => `Effective day: the unit's end is on record, on ${day(d.on)}; if wrong, it is to be corrected.`,
  },
  'unit-cycle': {
    vi: () => 'Đơn vị cấp trên: một đơn vị không thể trực thuộc chính nó, dù trực tiếp hay qua đơn vị khác.',
    en: () => 'Parent: a unit cannot stand under itself, directly or through others.',
  },
  'rank-not-positive': {
    vi: () => 'Cấp: phải là số nguyên từ 1, 1 là cao nhất.',
    en: () => 'Rank: it must be a whole number from 1, 1 being the highest.',
  },
  'code-not-ascii': {
    vi: () => 'Mã đơn vị: chỉ gồm chữ không dấu, chữ số và dấu câu, không có khoảng trắng.',
    en: () => 'Code: only ASCII letters, digits and punctuation, without spaces.',
  },
  'until-before-start': {
    vi: (d) => `Ngày cuối: không được trước ngày bắt đầu ${day(d.from)}.`,
    en: (d) => `Last day: it cannot lie before the first, ${day(d.from)}.`,
  },
  'unknown-age-has-its-day': {
    vi: (d) => `Ngày hiệu lực: đơn vị không rõ ngày thành lập được tính từ ngày ${day(d.on)}.`,
    en: (d) => `Effective day: a unit of unknown age holds from ${day(d.on)}.`,
  },
  'successor-is-itself': {
    vi: () => 'Đơn vị kế thừa: không thể là chính đơn vị kết thúc.',
    en: () => 'Successor: it cannot be the unit that ends.',
  },
  'successor-ended': {
    vi: (d) => `Đơn vị kế thừa: đơn vị ${text(d.unit)} đã kết thúc từ ngày ${day(d.on)}.`,
    en: (d) => `Successor: unit ${text(d.unit)} ended on ${day(d.on)}.`,
  },
  'split-needs-two-parts': {
    vi: () => 'Các đơn vị mới: chia tách cần ít nhất hai đơn vị, mỗi đơn vị nêu một lần.',
    en: () => 'Parts: a split needs at least two units, each named once.',
  },
  'handover-to-no-part': {
    vi: (d) => `Bàn giao: nhiệm vụ ${text(d.task)} được giao cho đơn vị không thuộc việc chia tách này.`,
    en: (d) => `Handovers: task ${text(d.task)} goes to a unit that is no part of this split.`,
  },
  'task-handed-over-twice': {
    vi: (d) => `Bàn giao: nhiệm vụ ${text(d.task)} được nêu hai lần.`,
    en: (d) => `Handovers: task ${text(d.task)} is named twice.`,
  },
  'post-held': {
    vi: (d) =>
      `Người giữ chức: chức danh đứng đầu đã có người giữ từ ngày ${day(d.from)}${lastDay(' đến ngày ', d.to)}.`,
    en: (d) => `Office-holder: the post is held from ${day(d.from)}${lastDay(' to ', d.to)}.`,
  },
  'not-in-post': {
    vi: (d) => `Người giữ chức: người này không giữ chức ngay trước ngày ${day(d.on)}, hoặc đã thôi từ trước.`,
    en: (d) => `Office-holder: this person is not in office up to ${day(d.on)}, or has left before.`,
  },
} as const satisfies RuleMessages;

const lastDay = (before: string, to: Parameters<typeof day>[0]): string =>
  to === undefined ? '' : `${before}${day(to)}`;
