import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Reader } from '../../access/reader.js';
import { EvidenceAccess } from '../../evidence/evidence-access.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { TextBody } from '../text.body.js';

export class RecordMinutes extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly visit: string,
    readonly body: TextBody,
    readonly context: RequestContext,
    readonly reader: Reader,
  ) {
    super();
  }
}

@CommandHandler(RecordMinutes)
export class RecordMinutesHandler implements ICommandHandler<RecordMinutes> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly evidence: EvidenceAccess,
  ) {}

  execute({ inspection, visit, body, context, reader }: RecordMinutes): Promise<Receipt> {
    const { text, files = [] } = body;
    return this.inspections.of(inspection, context, async (_inspection, act) => ({
      type: 'RecordMinutes',
      act,
      said: { visitId: visit, text, files: await this.evidence.hashes(reader, files) },
    }));
  }
}
