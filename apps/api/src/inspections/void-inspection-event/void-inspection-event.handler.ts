import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { VoidBody } from '../../directives/void.body.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';

export class VoidInspectionEvent extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly body: VoidBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(VoidInspectionEvent)
export class VoidInspectionEventHandler implements ICommandHandler<VoidInspectionEvent> {
  constructor(private readonly inspections: InspectionRecorder) {}

  execute({ inspection, body, context }: VoidInspectionEvent): Promise<Receipt> {
    const claims = { corrects: body.event, reason: body.reason };
    return this.inspections.of(
      inspection,
      context,
      (_inspection, act) => ({ type: 'VoidInspectionEvent', act }),
      claims,
    );
  }
}
