import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
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

/** Nothing is deleted: the event stays, and counts no longer from the moment this is recorded. It keeps its day. */
@CommandHandler(VoidTaskEvent)
export class VoidTaskEventHandler implements ICommandHandler<VoidTaskEvent> {
  constructor(
    private readonly tasks: TaskRecorder,
    private readonly recorder: Recorder,
  ) {}

  async execute({ taskId, body, context }: VoidTaskEvent): Promise<Receipt> {
    const history = await this.recorder.history('task', taskStream(taskId));
    const effectiveOn = history.find(({ id }) => id === body.event)?.effectiveOn;
    const act = actOf(context, { corrects: body.event, reason: body.reason, effectiveOn });
    return this.tasks.withAct(taskId, context, act, (around) => ({ type: 'VoidTaskEvent', ...around }));
  }
}
