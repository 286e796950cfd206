import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Successors } from '../successors.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { MergeUnitBody } from './merge-unit.body.js';

export class MergeUnit extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: MergeUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The unit ends; a process hands its open tasks to the successor, also those that reach it later. */
@CommandHandler(MergeUnit)
export class MergeUnitHandler implements ICommandHandler<MergeUnit> {
  constructor(
    private readonly units: UnitRecorder,
    private readonly named: NamedUnits,
    private readonly successors: Successors,
  ) {}

  execute({ unit, body, context }: MergeUnit): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, async (act) => {
      const into = await this.named.id(body.into, 'into', act.effectiveOn);
      return { type: 'MergeUnit', act, into, ended: await this.successors.ended([into]) };
    });
  }
}
