import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventId, TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';

import { TaskRecorder } from '../task-recorder.js';
import type { AcceptCompletionBody } from './accept-completion.body.js';

export class AcceptCompletion extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly claim: EventId,
    readonly body: AcceptCompletionBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(AcceptCompletion)
export class AcceptCompletionHandler implements ICommandHandler<AcceptCompletion> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, claim, body, context }: AcceptCompletion): Promise<Receipt> {
    return this.tasks.ofPeople(taskId, context, body, (around) => ({
      type: 'AcceptCompletion',
      ...around,
      claim,
      note: body.note ?? null,
    }));
  }
}
