import { day, text } from '../rule-messages.words.js';
import type { RuleMessages } from '../rule-messages.js';

export const ACCOUNT_MESSAGES = {
  'account-not-registered': {
    vi: () => 'Tài khoản: chưa được đăng ký.',
    en: () => 'Account: it is not registered.',
  },
  'account-registered-already': {
    vi: () => 'Tài khoản: đã được đăng ký với nội dung khác.',
    en: () => 'Account: it is registered already, with other content.',
  },
  'account-disabled': {
    vi: (d) => `Tài khoản: đã ngừng hoạt động từ ngày ${day(d.on)}.`,
    en: (d) => `Account: it is disabled from ${day(d.on)}.`,
  },
  'role-not-held': {
    vi: (d) => `Vai trò: tài khoản không có vai trò ${text(d.role)} cho đơn vị này vào ngày ${day(d.on)}.`,
    en: (d) => `Role: the account does not hold ${text(d.role)} for this unit on ${day(d.on)}.`,
  },
} as const satisfies RuleMessages;
