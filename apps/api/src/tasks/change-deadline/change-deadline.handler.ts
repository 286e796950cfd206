import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { deadlineOf } from '../deadline.body.js';
import { TaskRecorder } from '../task-recorder.js';
import type { ChangeDeadlineBody } from './change-deadline.body.js';

export class ChangeDeadline extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: ChangeDeadlineBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(ChangeDeadline)
export class ChangeDeadlineHandler implements ICommandHandler<ChangeDeadline> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, body, context }: ChangeDeadline): Promise<Receipt> {
    return this.tasks.onDocument(taskId, context, body, (around) => ({
      type: 'ChangeDeadline',
      ...around,
      to: deadlineOf(body.deadline),
      reason: body.reason,
    }));
  }
}
