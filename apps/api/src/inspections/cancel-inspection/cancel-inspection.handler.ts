import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DraftFile } from '../draft-file.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { ReasonBody } from '../reason.body.js';

export class CancelInspection extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly body: ReasonBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Nothing can be submitted any more, so that no draft is kept. */
@CommandHandler(CancelInspection)
export class CancelInspectionHandler implements ICommandHandler<CancelInspection> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly drafts: DraftFile,
  ) {}

  async execute({ inspection, body, context }: CancelInspection): Promise<Receipt> {
    const { reason } = body;
    const receipt = await this.inspections.of(inspection, context, (_inspection, act) => ({
      type: 'CancelInspection',
      act,
      reason,
    }));
    this.drafts.discardOf(inspection);
    return receipt;
  }
}
