import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { NotifyUnitBody } from './notify-unit.body.js';

export class NotifyUnit extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly body: NotifyUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(NotifyUnit)
export class NotifyUnitHandler implements ICommandHandler<NotifyUnit> {
  constructor(private readonly inspections: InspectionRecorder) {}

  execute({ inspection, body, context }: NotifyUnit): Promise<Receipt> {
    const { visitOn, message } = body;
    return this.inspections.of(inspection, context, (_inspection, act) => ({
      type: 'NotifyUnit',
      act,
      said: { visitOn, message },
    }));
  }
}
