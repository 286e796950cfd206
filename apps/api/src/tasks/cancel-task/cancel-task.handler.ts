import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';

import { TaskRecorder } from '../task-recorder.js';
import type { CancelTaskBody } from './cancel-task.body.js';

export class CancelTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: CancelTaskBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(CancelTask)
export class CancelTaskHandler implements ICommandHandler<CancelTask> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, body, context }: CancelTask): Promise<Receipt> {
    return this.tasks.onDocument(taskId, context, body, (around) => ({
      type: 'CancelTask',
      ...around,
      reason: body.reason,
    }));
  }
}
