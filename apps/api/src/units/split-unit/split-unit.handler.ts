import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Successors } from '../successors.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { SplitUnitBody } from './split-unit.body.js';

export class SplitUnit extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: SplitUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The unit ends; a process hands its open tasks over by the map, task by task. */
@CommandHandler(SplitUnit)
export class SplitUnitHandler implements ICommandHandler<SplitUnit> {
  constructor(
    private readonly units: UnitRecorder,
    private readonly named: NamedUnits,
    private readonly successors: Successors,
  ) {}

  execute({ unit, body, context }: SplitUnit): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, async (act) => {
      const into = await this.named.ids(body.into, 'into', act.effectiveOn);
      const handovers = await this.successors.handovers(body.handovers ?? [], act.effectiveOn);
      return { type: 'SplitUnit', act, into, handovers, ended: await this.successors.ended(into) };
    });
  }
}
