import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { VoidBody } from '../../directives/void.body.js';

export class VoidUnitEvent extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: VoidBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Nothing is deleted: the event stays, and counts no longer from the moment this is recorded. */
@CommandHandler(VoidUnitEvent)
export class VoidUnitEventHandler implements ICommandHandler<VoidUnitEvent> {
  constructor(private readonly units: UnitRecorder) {}

  execute({ unit, body, context }: VoidUnitEvent): Promise<Receipt> {
    return this.units.voids(unit, context, body);
  }
}
