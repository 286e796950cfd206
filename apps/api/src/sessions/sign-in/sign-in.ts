import { Injectable } from '@nestjs/common';
import { accountLocked } from '../../access/refusals.js';
import { PasswordCheck } from '../../accounts/password-check.js';
import { SignInNames } from '../../accounts/sign-in-names.js';
import { Refusal } from '../../http/problems.js';
import { Sessions, type SessionAnswer } from '../sessions.js';

/**
 * A sign-in is no command: nothing of it is in the log but the lock that too many failures bring. The answers do not
 * tell whether a name exists.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly names: SignInNames,
    private readonly passwords: PasswordCheck,
    private readonly sessions: Sessions,
  ) {}

  /** @throws Refusal 401 `sign-in-refused`, 403 `account-locked`; with the right password 403 `account-disabled`. */
  async with(signInName: string, password: string): Promise<SessionAnswer> {
    const account = await this.names.holderOf(signInName);
    const checked = await this.passwords.check({ account, nameHash: this.names.hashOf(signInName) }, password);
    if (checked === 'locked') throw accountLocked();
    if (checked === 'wrong' || account === null) throw refused();
    return this.sessions.begin(account);
  }
}

const refused = (): Refusal =>
  new Refusal(401, 'sign-in-refused', {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The sign-in name or the password is not right.',
  });
