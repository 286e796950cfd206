import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { ReasonBody } from '../reason.body.js';

export class SuspendInspection extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly body: ReasonBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(SuspendInspection)
export class SuspendInspectionHandler implements ICommandHandler<SuspendInspection> {
  constructor(private readonly inspections: InspectionRecorder) {}

  execute({ inspection, body, context }: SuspendInspection): Promise<Receipt> {
    const { reason } = body;
    return this.inspections.of(inspection, context, (_inspection, act) => ({ type: 'SuspendInspection', act, reason }));
  }
}
