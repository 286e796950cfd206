import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Ancestors } from '../ancestors.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { MoveUnitBody } from './move-unit.body.js';

export class MoveUnit extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: MoveUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(MoveUnit)
export class MoveUnitHandler implements ICommandHandler<MoveUnit> {
  constructor(
    private readonly units: UnitRecorder,
    private readonly named: NamedUnits,
    private readonly ancestors: Ancestors,
  ) {}

  execute({ unit, body, context }: MoveUnit): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, async (act) => {
      const parent = body.parent === null ? null : await this.named.id(body.parent, 'parent', act.effectiveOn);
      const ancestors = parent === null ? [] : await this.ancestors.from(parent, act.effectiveOn);
      return { type: 'MoveUnit', act, parent, ancestors };
    });
  }
}
