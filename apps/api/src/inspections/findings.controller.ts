import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { uuid5 } from '#event-store/uuid5';
import { Permits } from '../access/permits.js';
import type { Reader } from '../access/reader.js';
import { Context, Reading } from '../access/request-parameters.js';
import { EvidenceAccess } from '../evidence/evidence-access.js';
import { UuidParam } from '../http/uuid-param.js';
import type { Receipt } from '../record/receipt.js';
import type { RequestContext } from '../record/request-context.js';
import { InspectionRecorder } from './inspection-recorder.js';
import {
  AnswerFindingBody,
  FindingBody,
  RecheckBody,
  RemedyBody,
  RemedyReportBody,
  ReopeningBody,
  VerificationBody,
} from './inspection.bodies.js';
import { SaidBefore } from './said-before.js';

/** Findings, from the visit to the verified end. */
@ApiTags('inspections')
@Controller('inspections/:inspection')
@Permits('inspector')
export class FindingsController {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly saidBefore: SaidBefore,
    private readonly evidence: EvidenceAccess,
  ) {}

  @Post('visits/:visit/findings')
  @ApiOperation({ summary: 'Record a finding; about a task, beside what the unit had reported before the visit' })
  found(
    @UuidParam('inspection') id: string,
    @UuidParam('visit') visitId: string,
    @Body() { text, files = [], task }: FindingBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, async ({ unit, visits }, act) => {
      const visit = visits.find((one) => one.id === visitId);
      return {
        type: 'RecordFinding',
        act,
        said: {
          ...{ findingId: uuid5(context.key, 'finding'), visitId, task: task ?? null, text },
          files: await this.evidence.hashes(reader, files),
          said: task && visit ? this.saidBefore.ofTask(task, unit, visit.seenSize) : null,
        },
      };
    });
  }

  @Post('findings/:finding/answers')
  @Permits('unit-leader', 'reporter')
  @ApiOperation({ summary: 'Answer a finding, as the inspected unit' })
  answer(
    @UuidParam('inspection') id: string,
    @UuidParam('finding') findingId: string,
    @Body() { text, files = [], accepts }: AnswerFindingBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, async (inspection, act) => ({
      type: 'AnswerFinding',
      act,
      said: { findingId, text, files: await this.evidence.hashes(reader, files), accepts },
      ofUnit: await this.inspections.isOfUnit(inspection, context),
    }));
  }

  @Post('findings/:finding/remedies')
  @ApiOperation({ summary: 'Order a remedy, with a date' })
  order(
    @UuidParam('inspection') id: string,
    @UuidParam('finding') findingId: string,
    @Body() { text, dueOn }: RemedyBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({
      type: 'OrderRemedy',
      act,
      said: { findingId, text, dueOn },
    }));
  }

  @Post('findings/:finding/remedy-reports')
  @Permits('unit-leader', 'reporter')
  @ApiOperation({ summary: 'Report a remedy, as the inspected unit' })
  report(
    @UuidParam('inspection') id: string,
    @UuidParam('finding') findingId: string,
    @Body() { text, files = [], whole }: RemedyReportBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, async (inspection, act) => ({
      type: 'ReportRemedy',
      act,
      said: { findingId, text, files: await this.evidence.hashes(reader, files), whole },
      ofUnit: await this.inspections.isOfUnit(inspection, context),
    }));
  }

  @Post('findings/:finding/verifications')
  @ApiOperation({ summary: 'Say whether what the unit reported is so: closed, in part, returned' })
  verify(
    @UuidParam('inspection') id: string,
    @UuidParam('finding') findingId: string,
    @Body() { outcome, note }: VerificationBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({
      type: 'VerifyRemedy',
      act,
      findingId,
      outcome,
      note,
    }));
  }

  @Post('findings/:finding/rechecks')
  @ApiOperation({ summary: 'Look again at a closed finding' })
  recheck(
    @UuidParam('inspection') id: string,
    @UuidParam('finding') findingId: string,
    @Body() { holds, note }: RecheckBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({
      type: 'RecheckFinding',
      act,
      said: { findingId, holds, note },
    }));
  }

  @Post('findings/:finding/reopenings')
  @ApiOperation({ summary: 'Open a closed finding again, with a new date' })
  reopen(
    @UuidParam('inspection') id: string,
    @UuidParam('finding') findingId: string,
    @Body() { reason, dueOn }: ReopeningBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({
      type: 'ReopenFinding',
      act,
      said: { findingId, reason, dueOn },
    }));
  }
}
