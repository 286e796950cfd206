import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { OrderRemedyBody } from './order-remedy.body.js';

export class OrderRemedy extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly finding: string,
    readonly body: OrderRemedyBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(OrderRemedy)
export class OrderRemedyHandler implements ICommandHandler<OrderRemedy> {
  constructor(private readonly inspections: InspectionRecorder) {}

  execute({ inspection, finding, body, context }: OrderRemedy): Promise<Receipt> {
    const { text, dueOn } = body;
    return this.inspections.of(inspection, context, (_inspection, act) => ({
      type: 'OrderRemedy',
      act,
      said: { findingId: finding, text, dueOn },
    }));
  }
}
