import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';

import { TaskRecorder } from '../task-recorder.js';
import type { UrgeTaskBody } from './urge-task.body.js';

export class UrgeTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: UrgeTaskBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(UrgeTask)
export class UrgeTaskHandler implements ICommandHandler<UrgeTask> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, body, context }: UrgeTask): Promise<Receipt> {
    return this.tasks.ofPeople(taskId, context, body, (around) => ({
      type: 'UrgeTask',
      ...around,
      message: body.message,
    }));
  }
}
