import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { uuid5 } from '#event-store/uuid5';
import { Permits } from '../access/permits.js';
import type { Reader } from '../access/reader.js';
import { Context, Reading } from '../access/request-parameters.js';
import { Checklists } from '../checklists/checklists.js';
import type { Configuration } from '../configuration/configuration.js';
import { EvidenceAccess } from '../evidence/evidence-access.js';
import type { Following } from '../following/following.js';
import { UuidParam } from '../http/uuid-param.js';
import { CONFIGURATION, FOLLOWING } from '../installation/tokens.js';
import { Moments } from '../moments/moments.js';
import type { Receipt } from '../record/receipt.js';
import type { RequestContext } from '../record/request-context.js';
import { DraftFile } from './drafts/draft-file.js';
import { InspectionRecorder } from './inspection-recorder.js';
import { TextBody } from './inspection.bodies.js';
import { InspectedTasks } from './inspected-tasks.js';
import { ChecklistBody, NoticeBody, OpenVisitBody } from './visit.bodies.js';

/** The visits of an inspection, from the notice to the minutes. */
@ApiTags('inspections')
@Controller('inspections/:inspection')
@Permits('inspector')
export class VisitsController {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly moments: Moments,
    private readonly tasks: InspectedTasks,
    private readonly evidence: EvidenceAccess,
    private readonly drafts: DraftFile,
    private readonly checklists: Checklists,
    @Inject(FOLLOWING) private readonly following: Following,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'READ_WAIT_MS'>,
  ) {}

  @Post('notices')
  @ApiOperation({ summary: 'Announce a planned inspection to the unit' })
  notify(
    @UuidParam('inspection') id: string,
    @Body() { visitOn, message }: NoticeBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({
      type: 'NotifyUnit',
      act,
      said: { visitOn, message },
    }));
  }

  @Post('visits')
  @ApiOperation({ summary: 'Open a visit: from now on the unit may see the inspection' })
  open(
    @UuidParam('inspection') id: string,
    @Body() body: OpenVisitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, async ({ team, planned }, act) => {
      await this.following.catchUp(this.configuration.READ_WAIT_MS);
      const { size } = await this.moments.of({});
      const inspectors = body.inspectors ?? team;
      const checklist = await this.checklists.forVisit(planned.checklist, body, context.today);
      const visitId = uuid5(context.key, 'visit');
      return { type: 'OpenVisit', act, said: { visitId, seenSize: size, inspectors, checklist } };
    });
  }

  @Post('visits/:visit/checklists')
  @ApiOperation({ summary: 'Submit the answers of a checklist; sent twice, recorded once' })
  async submit(
    @UuidParam('inspection') id: string,
    @UuidParam('visit') visitId: string,
    @Body() body: ChecklistBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    const receipt = await this.inspections.of(id, context, async (inspection, act) => {
      const used = inspection.visits.find((visit) => visit.id === visitId)?.checklist;
      const answers = body.answers.map(({ question, task, answer, note, files = [] }) => ({
        ...{ question, task: task ?? null, answer, note: note ?? null, files },
      }));
      for (const [n, { files }] of answers.entries()) await this.evidence.hashes(reader, files, `answers.${n}.files`);
      const checklist = body.checklist ?? used?.id ?? '';
      const version = body.version ?? used?.version ?? 1;
      return {
        type: 'SubmitChecklist',
        act,
        said: { visitId, checklist, version, answers },
        inspected: this.tasks.of(inspection, visitId),
        questions: used === undefined ? [] : await this.checklists.questionsOf(used),
      };
    });
    this.drafts.discard(id, visitId, reader.account);
    return receipt;
  }

  @Post('visits/:visit/minutes')
  @ApiOperation({ summary: 'Record the minutes: the visit is over' })
  minutes(
    @UuidParam('inspection') id: string,
    @UuidParam('visit') visitId: string,
    @Body() { text, files = [] }: TextBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, async (_inspection, act) => ({
      type: 'RecordMinutes',
      act,
      said: { visitId, text, files: await this.evidence.hashes(reader, files) },
    }));
  }
}
