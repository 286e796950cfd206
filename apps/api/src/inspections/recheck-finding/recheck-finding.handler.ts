import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { RecheckFindingBody } from './recheck-finding.body.js';

export class RecheckFinding extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly finding: string,
    readonly body: RecheckFindingBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RecheckFinding)
export class RecheckFindingHandler implements ICommandHandler<RecheckFinding> {
  constructor(private readonly inspections: InspectionRecorder) {}

  execute({ inspection, finding, body, context }: RecheckFinding): Promise<Receipt> {
    const { holds, note } = body;
    return this.inspections.of(inspection, context, (_inspection, act) => ({
      type: 'RecheckFinding',
      act,
      said: { findingId: finding, holds, note },
    }));
  }
}
