import { Refusal } from '../http/problems.js';
import type { ScopeRefusal } from './scope.js';

export const notSignedIn = (): Refusal =>
  new Refusal(401, 'not-signed-in', {
    vi: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã kết thúc. Hãy đăng nhập lại.',
    en: 'You are not signed in, or your session has ended. Sign in again.',
  });

export const accountLocked = (): Refusal =>
  new Refusal(403, 'account-locked', {
    vi: 'Đăng nhập sai quá nhiều lần: tên đăng nhập này bị khóa. Hãy liên hệ quản trị viên để mở khóa.',
    en: 'Too many failed sign-ins: this sign-in name is locked. Ask an administrator to unlock it.',
  });

export const accountDisabled = (): Refusal =>
  new Refusal(403, 'account-disabled', {
    vi: 'Tài khoản đã ngừng hoạt động. Hãy liên hệ quản trị viên.',
    en: 'The account is disabled. Ask an administrator.',
  });

export const passwordChangeRequired = (): Refusal =>
  new Refusal(403, 'password-change-required', {
    vi: 'Bạn phải đổi mật khẩu trước khi làm việc khác.',
    en: 'You have to change your password before anything else.',
  });

const SENTENCES: Readonly<Record<ScopeRefusal, { readonly vi: string; readonly en: string }>> = {
  'no-role': {
    vi: 'Hôm nay tài khoản của bạn không giữ vai trò nào.',
    en: 'Your account holds no role today.',
  },
  'role-not-held': {
    vi: 'Hôm nay bạn không giữ vai trò nêu ở X-Acting-Role.',
    en: 'You do not hold the role named in X-Acting-Role today.',
  },
  'role-refused': {
    vi: 'Vai trò của bạn không được phép làm việc này.',
    en: 'Your role may not do this.',
  },
  'out-of-scope': {
    vi: 'Đơn vị nêu ở X-Acting-Unit nằm ngoài phạm vi vai trò của bạn.',
    en: 'The unit named in X-Acting-Unit lies outside your role.',
  },
};

const FIELDS: Partial<Record<ScopeRefusal, string>> = {
  'role-not-held': 'X-Acting-Role',
  'out-of-scope': 'X-Acting-Unit',
};

export const refusedAs = (code: ScopeRefusal): Refusal => new Refusal(403, code, SENTENCES[code], FIELDS[code]);
