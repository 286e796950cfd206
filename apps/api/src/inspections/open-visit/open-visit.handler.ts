import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuid5 } from '#event-store/uuid5';
import { Checklists } from '../../checklists/checklists.js';
import type { Configuration } from '../../configuration/configuration.js';
import type { Following } from '../../following/following.js';
import { Refusal } from '../../http/problems.js';
import { CONFIGURATION, FOLLOWING } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { Conflicts } from '../conflicts.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { OpenVisitBody } from './open-visit.body.js';

export class OpenVisit extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly body: OpenVisitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** What the unit had reported by now is told apart for ever by the size of the log: every fact before it is counted first. */
@CommandHandler(OpenVisit)
export class OpenVisitHandler implements ICommandHandler<OpenVisit> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly conflicts: Conflicts,
    private readonly checklists: Checklists,
    private readonly moments: Moments,
    @Inject(FOLLOWING) private readonly following: Following,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'READ_WAIT_MS'>,
  ) {}

  execute({ inspection, body, context }: OpenVisit): Promise<Receipt> {
    return this.inspections.of(inspection, context, async ({ team, unit, planned }, act) => {
      if (!(await this.following.catchUp(this.configuration.READ_WAIT_MS))) throw notYetReadable();
      const { size } = await this.moments.of({});
      const { inspectors = team } = body;
      const checklist = await this.checklists.forVisit(planned.checklist, body, context.today);
      const visitId = uuid5(context.key, 'visit');
      const conflicts = await this.conflicts.of(inspectors, unit, planned.tasks, context.today);
      return { type: 'OpenVisit', act, said: { visitId, seenSize: size, inspectors, checklist }, conflicts };
    });
  }
}

/** Opened now, what the unit had said just before would pass for said later. */
const notYetReadable = (): Refusal =>
  new Refusal(503, 'not-yet-readable', {
    vi: 'Những gì đơn vị vừa báo cáo chưa đọc được; hãy thử mở lại sau giây lát.',
    en: 'What the unit has just reported cannot be read yet; try again in a moment.',
  });
