import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventId, TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';

import { TaskRecorder } from '../task-recorder.js';
import type { RefuseExtensionBody } from './refuse-extension.body.js';

export class RefuseExtension extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly request: EventId,
    readonly body: RefuseExtensionBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RefuseExtension)
export class RefuseExtensionHandler implements ICommandHandler<RefuseExtension> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, request, body, context }: RefuseExtension): Promise<Receipt> {
    return this.tasks.ofPeople(taskId, context, body, (around) => ({
      type: 'RefuseExtension',
      ...around,
      request,
      reason: body.reason,
    }));
  }
}
