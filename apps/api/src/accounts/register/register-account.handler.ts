import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountId, PersonId } from '#domain/facts';
import { BadInput } from '../../http/problems.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { AccountService, type NewRole } from '../account.service.js';
import type { RoleBody } from '../role.body.js';
import type { RegisterAccountBody } from './register-account.body.js';

/** `initialPassword` is shown this once; null where the same request had been answered before. */
export interface AccountOpened extends Receipt {
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly initialPassword: string | null;
}

export class RegisterAccount extends Command<AccountOpened> {
  constructor(
    readonly body: RegisterAccountBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterAccount)
export class RegisterAccountHandler implements ICommandHandler<RegisterAccount> {
  constructor(
    private readonly accounts: AccountService,
    private readonly units: NamedUnits,
  ) {}

  async execute({ body, context }: RegisterAccount): Promise<AccountOpened> {
    const { account, person, initialPassword, receipt } = await this.accounts.register(context, {
      person: personIn(body),
      signIn: body.signIn,
      roles: await Promise.all(body.roles.map((role, n) => this.#role(role, `roles.${n}`, context.today))),
    });
    return { accountId: account, personId: person, initialPassword, ...receipt };
  }

  async #role({ role, unit, from, until }: RoleBody, field: string, today: string): Promise<NewRole> {
    const since = from ?? today;
    if (until !== undefined && until < since)
      throw new BadInput('until-before-start', `${field}.until`, {
        vi: 'Ngày cuối của vai trò đứng trước ngày đầu.',
        en: 'The last day of the role lies before its first.',
      });
    const unitId = unit === undefined ? null : await this.units.id(unit, `${field}.unit`, since);
    return { role, unit: unitId, from: since, until };
  }
}

function personIn({ name, contact, personId }: RegisterAccountBody) {
  if (personId === undefined) return { name: name ?? '', contact: contact ?? null };
  if (name === undefined && contact === undefined) return personId;
  throw new BadInput('person-or-name', 'personId', {
    vi: 'Chỉ nêu một trong hai: người đã có (personId), hoặc họ tên và liên hệ của người mới.',
    en: 'Give either a person on record (personId), or the name and contact of somebody new.',
  });
}
