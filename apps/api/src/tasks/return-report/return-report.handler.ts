import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventId, TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';

import { TaskRecorder } from '../task-recorder.js';
import type { ReturnReportBody } from './return-report.body.js';

export class ReturnReport extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly report: EventId,
    readonly body: ReturnReportBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(ReturnReport)
export class ReturnReportHandler implements ICommandHandler<ReturnReport> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, report, body, context }: ReturnReport): Promise<Receipt> {
    return this.tasks.ofPeople(taskId, context, body, (around) => ({
      type: 'ReturnReport',
      ...around,
      report,
      reason: body.reason,
    }));
  }
}
