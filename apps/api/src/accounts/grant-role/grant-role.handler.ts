import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountId } from '#domain/facts';
import { Acts } from '../../acts/acts.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Administration } from '../administration.js';
import type { GrantRoleBody } from './grant-role.body.js';

export class GrantRole extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly body: GrantRoleBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(GrantRole)
export class GrantRoleHandler implements ICommandHandler<GrantRole> {
  constructor(
    private readonly administration: Administration,
    private readonly acts: Acts,
    private readonly units: NamedUnits,
  ) {}

  async execute({ accountId, body, context }: GrantRole): Promise<Receipt> {
    const { role, until = null } = body;
    const act = await this.acts.onDocument(context, body);
    const unit = body.unit === undefined ? null : await this.units.id(body.unit, 'unit', act.effectiveOn);
    return this.administration.record(accountId, context, { type: 'GrantRole', act, role, unit, until }, [unit]);
  }
}
