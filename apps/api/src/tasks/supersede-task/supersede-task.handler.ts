import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { Directives } from '../../registries/directives.js';
import { TaskRecorder } from '../task-recorder.js';
import type { SupersedeTaskBody } from './supersede-task.body.js';

export class SupersedeTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: SupersedeTaskBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(SupersedeTask)
export class SupersedeTaskHandler implements ICommandHandler<SupersedeTask> {
  constructor(
    private readonly tasks: TaskRecorder,
    private readonly directives: Directives,
  ) {}

  execute({ taskId, body, context }: SupersedeTask): Promise<Receipt> {
    return this.tasks.onDocument(taskId, context, body, async (around) => ({
      type: 'SupersedeTask',
      ...around,
      by: (await this.directives.find(body.by, 'by')).id,
      reason: body.reason,
    }));
  }
}
