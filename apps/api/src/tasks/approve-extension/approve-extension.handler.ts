import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventId, TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { deadlineOf } from '../deadline.body.js';
import { TaskRecorder } from '../task-recorder.js';
import type { ApproveExtensionBody } from './approve-extension.body.js';

export class ApproveExtension extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly request: EventId,
    readonly body: ApproveExtensionBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(ApproveExtension)
export class ApproveExtensionHandler implements ICommandHandler<ApproveExtension> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, request, body, context }: ApproveExtension): Promise<Receipt> {
    return this.tasks.onDocument(taskId, context, body, (around) => ({
      type: 'ApproveExtension',
      ...around,
      request,
      to: deadlineOf(body.deadline),
      note: body.note ?? null,
    }));
  }
}
