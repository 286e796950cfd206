import { printedDay, printedList, type Sentences } from '../message-parts.js';

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
    vi: (d) => `Ngày hiệu lực: đơn vị chỉ có từ ngày ${printedDay(d.on)}.`,
    en: (d) => `Effective day: there is no such unit before ${printedDay(d.on)}.`,
  },
  'unit-ended': {
    vi: (d) => `Ngày hiệu lực: đơn vị đã kết thúc từ ngày ${printedDay(d.on)}${successors(' (kế thừa: ', d.into)}.`,
    en: (d) => `Effective day: the unit ended on ${printedDay(d.on)}${successors(' (successor: ', d.into)}.`,
  },
  'unit-ended-already': {
    vi: (d) =>
      `Ngày hiệu lực: việc kết thúc đơn vị đã được ghi nhận, từ ngày ${printedDay(d.on)}; nếu sai thì đính chính.`,
    en: (d) => `Effective day: the unit's end is on record, on ${printedDay(d.on)}; if wrong, it is to be corrected.`,
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
    vi: (d) => `Ngày cuối: không được trước ngày bắt đầu ${printedDay(d.from)}.`,
    en: (d) => `Last day: it cannot lie before the first, ${printedDay(d.from)}.`,
  },
  'unknown-age-has-its-day': {
    vi: (d) => `Ngày hiệu lực: đơn vị không rõ ngày thành lập được tính từ ngày ${printedDay(d.on)}.`,
    en: (d) => `Effective day: a unit of unknown age holds from ${printedDay(d.on)}.`,
  },
  'successor-is-itself': {
    vi: () => 'Đơn vị kế thừa: không thể là chính đơn vị kết thúc.',
    en: () => 'Successor: it cannot be the unit that ends.',
  },
  'successor-ended': {
    vi: (d) => `Đơn vị kế thừa: đơn vị ${printedList(d.unit)} đã kết thúc từ ngày ${printedDay(d.on)}.`,
    en: (d) => `Successor: unit ${printedList(d.unit)} ended on ${printedDay(d.on)}.`,
  },
  'split-needs-two-parts': {
    vi: () => 'Các đơn vị mới: chia tách cần ít nhất hai đơn vị, mỗi đơn vị nêu một lần.',
    en: () => 'Parts: a split needs at least two units, each named once.',
  },
  'handover-to-no-part': {
    vi: (d) => `Bàn giao: nhiệm vụ ${printedList(d.task)} được giao cho đơn vị không thuộc việc chia tách này.`,
    en: (d) => `Handovers: task ${printedList(d.task)} goes to a unit that is no part of this split.`,
  },
  'task-handed-over-twice': {
    vi: (d) => `Bàn giao: nhiệm vụ ${printedList(d.task)} được nêu hai lần.`,
    en: (d) => `Handovers: task ${printedList(d.task)} is named twice.`,
  },
  'post-held': {
    vi: (d) =>
      `Người giữ chức: chức danh đứng đầu đã có người giữ từ ngày ${printedDay(d.from)}${lastDay(' đến ngày ', d.to)}.`,
    en: (d) => `Office-holder: the post is held from ${printedDay(d.from)}${lastDay(' to ', d.to)}.`,
  },
  'not-in-post': {
    vi: (d) => `Người giữ chức: người này không giữ chức ngay trước ngày ${printedDay(d.on)}, hoặc đã thôi từ trước.`,
    en: (d) => `Office-holder: this person is not in office up to ${printedDay(d.on)}, or has left before.`,
  },
} as const satisfies Record<string, Sentences>;

const successors = (before: string, into: unknown): string =>
  Array.isArray(into) && into.length > 0 ? `${before}${into.join(', ')})` : '';

const lastDay = (before: string, to: Parameters<typeof printedDay>[0]): string =>
  to === undefined ? '' : `${before}${printedDay(to)}`;
