import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { VerifyRemedyBody } from './verify-remedy.body.js';

export class VerifyRemedy extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly finding: string,
    readonly body: VerifyRemedyBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(VerifyRemedy)
export class VerifyRemedyHandler implements ICommandHandler<VerifyRemedy> {
  constructor(private readonly inspections: InspectionRecorder) {}

  execute({ inspection, finding, body, context }: VerifyRemedy): Promise<Receipt> {
    const { outcome, note } = body;
    return this.inspections.of(inspection, context, (_inspection, act) => ({
      type: 'VerifyRemedy',
      act,
      findingId: finding,
      outcome,
      note,
    }));
  }
}
