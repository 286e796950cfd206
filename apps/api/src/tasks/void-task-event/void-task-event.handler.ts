import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recorded, TaskId } from '#domain/facts';
import type { TaskEvent } from '#domain/task/task.events';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { TaskRecorder } from '../task-recorder.js';
import type { VoidTaskEventBody } from './void-task-event.body.js';

export class VoidTaskEvent extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: VoidTaskEventBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Nothing is deleted: the event stays, and counts no longer from the moment this is recorded. It keeps the day and the basis of what it takes back. */
@CommandHandler(VoidTaskEvent)
export class VoidTaskEventHandler implements ICommandHandler<VoidTaskEvent> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, body, context }: VoidTaskEvent): Promise<Receipt> {
    const act = async (history: readonly Recorded<TaskEvent>[]) => {
      const { effectiveOn, basis } = history.find(({ id }) => id === body.event) ?? {};
      return actOf(context, { corrects: body.event, reason: body.reason, effectiveOn, basis });
    };
    return this.tasks.withAct(taskId, context, act, (around) => ({ type: 'VoidTaskEvent', ...around }));
  }
}
