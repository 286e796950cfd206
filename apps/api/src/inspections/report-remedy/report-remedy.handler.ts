import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Reader } from '../../access/reader.js';
import { EvidenceAccess } from '../../evidence/evidence-access.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { ReportRemedyBody } from './report-remedy.body.js';

export class ReportRemedy extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly finding: string,
    readonly body: ReportRemedyBody,
    readonly context: RequestContext,
    readonly reader: Reader,
  ) {
    super();
  }
}

@CommandHandler(ReportRemedy)
export class ReportRemedyHandler implements ICommandHandler<ReportRemedy> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly evidence: EvidenceAccess,
  ) {}

  execute({ inspection, finding, body, context, reader }: ReportRemedy): Promise<Receipt> {
    const { text, files = [], whole } = body;
    return this.inspections.of(inspection, context, async (standing, act) => ({
      type: 'ReportRemedy',
      act,
      said: { findingId: finding, text, files: await this.evidence.hashes(reader, files), whole },
      ofUnit: await this.inspections.isOfUnit(standing, context),
    }));
  }
}
