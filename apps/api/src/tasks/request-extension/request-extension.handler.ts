import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import type { EvidenceRef } from '#domain/task/task.events';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { deadlineOf } from '../deadline.body.js';
import { TaskRecorder } from '../task-recorder.js';
import type { RequestExtensionBody } from './request-extension.body.js';

export class RequestExtension extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: RequestExtensionBody,
    /** The files that the body names, found and with their sizes on disk. */
    readonly evidence: readonly EvidenceRef[],
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RequestExtension)
export class RequestExtensionHandler implements ICommandHandler<RequestExtension> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, body, evidence, context }: RequestExtension): Promise<Receipt> {
    return this.tasks.ofPeople(taskId, context, body, (around) => ({
      type: 'RequestExtension',
      ...around,
      wanted: deadlineOf(body.deadline),
      reason: body.reason,
      evidence,
    }));
  }
}
