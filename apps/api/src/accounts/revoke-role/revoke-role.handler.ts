import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountId } from '#domain/facts';
import { Acts } from '../../acts/acts.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Administration } from '../administration.js';
import type { RevokeRoleBody } from './revoke-role.body.js';

export class RevokeRole extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly body: RevokeRoleBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(
    private readonly administration: Administration,
    private readonly acts: Acts,
    private readonly units: NamedUnits,
  ) {}

  async execute({ accountId, body, context }: RevokeRole): Promise<Receipt> {
    const { role, reason = null } = body;
    const act = await this.acts.onDocument(context, body);
    const unit = body.unit === undefined ? null : await this.units.id(body.unit, 'unit', act.effectiveOn);
    return this.administration.record(accountId, context, { type: 'RevokeRole', act, role, unit, reason }, [unit]);
  }
}
