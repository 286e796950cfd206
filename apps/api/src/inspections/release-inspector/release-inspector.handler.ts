import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DraftFile } from '../draft-file.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { ReasonBody } from '../reason.body.js';

export class ReleaseInspector extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly account: string,
    readonly body: ReasonBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** What somebody typed and never submitted goes with them: nobody else could answer for it. */
@CommandHandler(ReleaseInspector)
export class ReleaseInspectorHandler implements ICommandHandler<ReleaseInspector> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly drafts: DraftFile,
  ) {}

  async execute({ inspection, account, body, context }: ReleaseInspector): Promise<Receipt> {
    const receipt = await this.inspections.of(inspection, context, (_inspection, act) => ({
      type: 'ReleaseInspector',
      act,
      said: { account, reason: body.reason },
    }));
    this.drafts.discardOf(inspection, account);
    return receipt;
  }
}
