import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventId, TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';

import { TaskRecorder } from '../task-recorder.js';
import type { ReturnCompletionBody } from './return-completion.body.js';

export class ReturnCompletion extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly claim: EventId,
    readonly body: ReturnCompletionBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(ReturnCompletion)
export class ReturnCompletionHandler implements ICommandHandler<ReturnCompletion> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, claim, body, context }: ReturnCompletion): Promise<Receipt> {
    return this.tasks.ofPeople(taskId, context, body, (around) => ({
      type: 'ReturnCompletion',
      ...around,
      claim,
      reason: body.reason,
    }));
  }
}
