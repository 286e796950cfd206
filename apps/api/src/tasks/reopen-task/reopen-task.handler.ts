import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';

import { TaskRecorder } from '../task-recorder.js';
import type { ReopenTaskBody } from './reopen-task.body.js';

export class ReopenTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: ReopenTaskBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(ReopenTask)
export class ReopenTaskHandler implements ICommandHandler<ReopenTask> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, body, context }: ReopenTask): Promise<Receipt> {
    return this.tasks.ofPeople(taskId, context, body, (around) => ({
      type: 'ReopenTask',
      ...around,
      reason: body.reason,
    }));
  }
}
