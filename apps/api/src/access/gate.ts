import { Inject, Injectable } from '@nestjs/common';
import { rolesOn, type AccountState } from '#domain/account/account.state';
import { dayOf } from '#domain/dates';
import { ROLES, type IsoDate, type Role, type UnitId } from '#domain/facts';
import { Refusal } from '../http/problems.js';
import { CLOCK } from '../installation/tokens.js';
import { Units } from '../registries/units.js';
import { Secrets } from '../secrets/secrets.js';
import type { CurrentSession } from './access.js';
import { AccountStates } from './account-states.js';
import { CheckedTokens } from './checked-tokens.js';
import type { HeldRole, Reader } from './reader.js';
import { accountDisabled, accountLocked, notSignedIn } from './refusals.js';
import { chooseRole, scopeOf, type Choice, type IsWithin } from './scope.js';

/** Somebody who is signed in, as the log has the account at this moment. */
export interface SignedIn {
  readonly session: CurrentSession;
  readonly account: AccountState;
  readonly reader: Reader;
  /** The day of the request in Asia/Ho_Chi_Minh. */
  readonly today: IsoDate;
}

/** Who may come in, and as what. Knows nothing of HTTP, so that a terminal comes in by the same gate. */
@Injectable()
export class Gate {
  constructor(
    private readonly secrets: Secrets,
    private readonly tokens: CheckedTokens,
    private readonly accounts: AccountStates,
    private readonly units: Units,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  /** @throws Refusal 401 for a token that opens nothing, 403 for an account that is locked or disabled. */
  async enter(token: string | undefined): Promise<SignedIn> {
    const now = this.clock();
    const claims = token === undefined ? null : await this.tokens.read(token);
    if (claims === null || !this.secrets.sessions.isOpen(claims.id, now)) throw notSignedIn();
    const today = dayOf(new Date(now).toISOString());
    const account = await this.accounts.on(claims.account, today);
    if (account.id === null) throw notSignedIn();
    if (account.disabledOn !== null) throw accountDisabled();
    if (account.locked) throw accountLocked();
    return {
      session: { id: claims.id, account: claims.account },
      account,
      reader: readerOf(claims.account, rolesOn(account, today)),
      today,
    };
  }

  /** The role and unit acted in, by name (`X-Acting-Role`; `X-Acting-Unit`: id or code) or by default. @throws Refusal */
  async choose(
    { reader, today }: SignedIn,
    permitted: readonly Role[] | undefined,
    role: string | undefined,
    unit: string | undefined,
  ): Promise<Choice> {
    const wanted = { role: knownRole(role), unit: unit === undefined ? undefined : await this.#unit(unit, today) };
    return chooseRole(reader.roles, permitted, wanted, unit === undefined ? () => false : await this.isWithin(today));
  }

  async isWithin(day: IsoDate): Promise<IsWithin> {
    const units = await this.units.on(day);
    return (unit, root) => unit === root || units.ancestors(unit).includes(root);
  }

  async #unit(idOrCode: string, day: IsoDate): Promise<UnitId> {
    const units = await this.units.on(day);
    const unit = units.get(idOrCode) ?? units.byCode(idOrCode);
    if (unit !== undefined) return unit.id;
    throw new Refusal(
      403,
      'no-such-acting-unit',
      {
        vi: `Không có đơn vị “${idOrCode}” nêu ở X-Acting-Unit.`,
        en: `There is no unit “${idOrCode}” as named in X-Acting-Unit.`,
      },
      'X-Acting-Unit',
    );
  }
}

function readerOf(account: string, held: readonly HeldRole[]): Reader {
  const roles = held.map(({ role, unit }) => ({ role, unit }));
  return { account, roles, scope: scopeOf(roles) };
}

function knownRole(role: string | undefined): Role | undefined {
  if (role === undefined) return undefined;
  const known = ROLES.find((one) => one === role);
  if (known !== undefined) return known;
  throw new Refusal(
    400,
    'no-such-role',
    { vi: `Không có vai trò “${role}”.`, en: `There is no role “${role}”.` },
    'X-Acting-Role',
  );
}
