import { ACCOUNT_MESSAGES } from './account/account.messages.js';
import { DIRECTIVE_MESSAGES } from './directive/directive.messages.js';
import { IMPORT_MESSAGES } from './import/import.messages.js';
import { day, text } from './rule-messages.words.js';
import type { RuleMessages } from './rule-messages.js';
import { UNIT_MESSAGES } from './unit/unit.messages.js';

/** The sentences of every refusal but those of tasks and of corrections in general. `rule-messages.ts` merges them. */
export const REGISTRY_MESSAGES = {
  ...ACCOUNT_MESSAGES,
  ...DIRECTIVE_MESSAGES,
  ...IMPORT_MESSAGES,
  ...UNIT_MESSAGES,
  'group-without-members': {
    vi: () => 'Thành viên: nhóm cần ít nhất một đơn vị.',
    en: () => 'Members: a group needs at least one unit.',
  },
  'member-twice': {
    vi: (d) => `Thành viên: đơn vị ${text(d.unit)} được nêu hai lần.`,
    en: (d) => `Members: unit ${text(d.unit)} is named twice.`,
  },
  'person-not-recorded': {
    vi: () => 'Cá nhân: chưa được ghi nhận.',
    en: () => 'Person: not on record.',
  },
  'another-person': {
    vi: () => 'Cá nhân: dòng dữ liệu này là của một người khác.',
    en: () => 'Person: this stream is about another one.',
  },
  'person-key-destroyed': {
    vi: (d) => `Họ tên: khoá của người này đã bị huỷ ngày ${day(d.on)}, không ghi thêm được.`,
    en: (d) => `Name: this person's key was destroyed on ${day(d.on)}; nothing more can be recorded.`,
  },
  'sealed-for-another-person': {
    vi: () => 'Họ tên, liên hệ: phải được niêm phong bằng khoá của chính người này.',
    en: () => 'Name, contact: they have to be sealed with the key of this very person.',
  },
  'two-people-needed': {
    vi: () => 'Việc này cần hai người: người yêu cầu, cũng như người được xem xét, không được là người quyết định.',
    en: () => 'Two people are needed: whoever asked for it, or whom it is about, cannot be the one who decides.',
  },
  'destruction-is-final': {
    vi: () => 'Sự kiện được đính chính: việc huỷ khoá không thể đính chính hay huỷ bỏ.',
    en: () => 'Corrects: a key that was destroyed does not come back.',
  },
  'number-taken': {
    vi: () => 'Số văn bản: đã dùng cho một văn bản khác của cùng cơ quan trong năm đó.',
    en: () => 'Number: another directive of this issuer has it in that year.',
  },
  'sign-in-taken': {
    vi: () => 'Tên đăng nhập: đã có người dùng.',
    en: () => 'Sign-in name: it is taken.',
  },
  'reserved-for-another': {
    vi: () => 'Dành cho: tên hoặc số này đang được dành cho nơi khác.',
    en: () => 'For: this name or number is held for another.',
  },
  abandoned: {
    vi: () => 'Mã: việc ghi nhận này đã bị bỏ vì để quá lâu; hãy ghi nhận lại từ đầu.',
    en: () => 'Id: what was begun here was given up; record it anew.',
  },
  'begun-already': {
    vi: () => 'Mã: đã có nội dung được ghi nhận nên không thể bỏ.',
    en: () => 'Id: something is on record here, so it cannot be given up.',
  },
  'log-begun-already': {
    vi: () => 'Nhật ký: đã được mở; chỉ mở một lần, trước mọi sự kiện khác.',
    en: () => 'Log: it is open; that is done once, before anything else.',
  },
  'log-opening-stands': {
    vi: () => 'Sự kiện được đính chính: việc mở nhật ký không thể đính chính hay huỷ bỏ.',
    en: () => 'Corrects: how a log was opened is never changed.',
  },
  'facts-build-on-it': {
    vi: () => 'Sự kiện cần huỷ: còn sự kiện khác dựa trên sự kiện này; huỷ các sự kiện đó trước.',
    en: () => 'Corrects: other facts build on this one; they have to be voided first.',
  },
  'fact-is-final': {
    vi: () => 'Sự kiện cần huỷ: loại sự kiện này không thể huỷ.',
    en: () => 'Corrects: a fact of this type cannot be voided.',
  },
  'not-today': {
    vi: (d) => `Ngày hiệu lực: việc này chỉ ghi nhận cho hôm nay, ${day(d.today)}.`,
    en: (d) => `Effective day: this is recorded for today only, ${day(d.today)}.`,
  },
} as const satisfies RuleMessages;
