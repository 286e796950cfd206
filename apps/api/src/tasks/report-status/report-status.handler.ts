import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import type { EvidenceRef } from '#domain/task/task.events';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReportingDuties } from '../reporting-duties.js';
import { TaskRecorder } from '../task-recorder.js';
import type { ReportStatusBody } from './report-status.body.js';

export class ReportStatus extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: ReportStatusBody,
    /** The files that the body names, found and with their sizes on disk. */
    readonly evidence: readonly EvidenceRef[],
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** A report holds from its period's end, or from today where the period has not ended; a correction keeps its day. */
@CommandHandler(ReportStatus)
export class ReportStatusHandler implements ICommandHandler<ReportStatus> {
  constructor(
    private readonly tasks: TaskRecorder,
    private readonly duties: ReportingDuties,
  ) {}

  async execute({ taskId, body, evidence, context }: ReportStatus): Promise<Receipt> {
    const corrects = body.corrects !== undefined;
    const ownDay = corrects ? undefined : await this.duties.effectiveDay(taskId, body.period, context.today);
    const effectiveOn = body.effectiveOn ?? ownDay;
    const dated = effectiveOn === undefined ? body : { ...body, effectiveOn };
    return this.tasks.ofPeople(taskId, context, dated, (around) => ({
      type: 'ReportStatus',
      ...around,
      period: body.period,
      percent: body.percent,
      result: body.result,
      difficulties: body.difficulties ?? null,
      proposals: body.proposals ?? null,
      figures: body.figures ?? [],
      evidence,
      reasonForDecrease: body.reasonForDecrease ?? null,
    }));
  }
}
