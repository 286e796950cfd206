import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import type { EvidenceRef } from '#domain/task/task.events';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { TaskRecorder } from '../task-recorder.js';
import type { ClaimCompletionBody } from './claim-completion.body.js';

export class ClaimCompletion extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: ClaimCompletionBody,
    /** The files that the body names, found and with their sizes on disk. */
    readonly evidence: readonly EvidenceRef[],
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** A claim holds from the day the work was finished. */
@CommandHandler(ClaimCompletion)
export class ClaimCompletionHandler implements ICommandHandler<ClaimCompletion> {
  constructor(private readonly tasks: TaskRecorder) {}

  execute({ taskId, body, evidence, context }: ClaimCompletion): Promise<Receipt> {
    return this.tasks.ofPeople(taskId, context, { ...body, effectiveOn: body.finishedOn }, (around) => ({
      type: 'ClaimCompletion',
      ...around,
      milestone: body.milestone ?? null,
      finishedOn: body.finishedOn,
      result: body.result,
      evidence,
    }));
  }
}
