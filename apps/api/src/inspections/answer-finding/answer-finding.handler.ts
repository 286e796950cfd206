import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Reader } from '../../access/reader.js';
import { EvidenceAccess } from '../../evidence/evidence-access.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { AnswerFindingBody } from './answer-finding.body.js';

export class AnswerFinding extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly finding: string,
    readonly body: AnswerFindingBody,
    readonly context: RequestContext,
    readonly reader: Reader,
  ) {
    super();
  }
}

@CommandHandler(AnswerFinding)
export class AnswerFindingHandler implements ICommandHandler<AnswerFinding> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly evidence: EvidenceAccess,
  ) {}

  execute({ inspection, finding, body, context, reader }: AnswerFinding): Promise<Receipt> {
    const { text, files = [], accepts } = body;
    return this.inspections.of(inspection, context, async (standing, act) => ({
      type: 'AnswerFinding',
      act,
      said: { findingId: finding, text, files: await this.evidence.hashes(reader, files), accepts },
      ofUnit: await this.inspections.isOfUnit(standing, context),
    }));
  }
}
