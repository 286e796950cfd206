import { printedDay, printedList, type Sentences } from '../message-parts.js';

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
    vi: (d) => `Tài khoản: đã ngừng hoạt động từ ngày ${printedDay(d.on)}.`,
    en: (d) => `Account: it is disabled from ${printedDay(d.on)}.`,
  },
  'role-not-held': {
    vi: (d) =>
      `Vai trò: tài khoản không có vai trò ${printedList(d.role)} cho đơn vị này vào ngày ${printedDay(d.on)}.`,
    en: (d) => `Role: the account does not hold ${printedList(d.role)} for this unit on ${printedDay(d.on)}.`,
  },
} as const satisfies Record<string, Sentences>;
