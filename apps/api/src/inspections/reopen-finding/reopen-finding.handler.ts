import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { ReopenFindingBody } from './reopen-finding.body.js';

export class ReopenFinding extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly finding: string,
    readonly body: ReopenFindingBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(ReopenFinding)
export class ReopenFindingHandler implements ICommandHandler<ReopenFinding> {
  constructor(private readonly inspections: InspectionRecorder) {}

  execute({ inspection, finding, body, context }: ReopenFinding): Promise<Receipt> {
    const { reason, dueOn } = body;
    return this.inspections.of(inspection, context, (_inspection, act) => ({
      type: 'ReopenFinding',
      act,
      said: { findingId: finding, reason, dueOn },
    }));
  }
}
