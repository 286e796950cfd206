import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import { fold } from '#domain/fold';
import { taskDecider } from '#domain/task/task.decider';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { leadsOf } from '../leads.js';
import { TaskRecorder } from '../task-recorder.js';
import { TaskSurroundings } from '../task-surroundings.js';
import { NamedUnits } from '../../registries/named-units.js';
import type { ReassignTaskBody } from './reassign-task.body.js';

export class ReassignTask extends Command<Receipt> {
  constructor(
    readonly taskId: TaskId,
    readonly body: ReassignTaskBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(ReassignTask)
export class ReassignTaskHandler implements ICommandHandler<ReassignTask> {
  constructor(
    private readonly tasks: TaskRecorder,
    private readonly surroundings: TaskSurroundings,
    private readonly named: NamedUnits,
  ) {}

  execute({ taskId, body, context }: ReassignTask): Promise<Receipt> {
    return this.tasks.onDocument(taskId, context, body, async (around, { directiveId }, history) => {
      const { act } = around;
      const lead = await this.named.ids(body.lead, 'lead', act.effectiveOn);
      const primary = body.primary === undefined ? null : await this.named.id(body.primary, 'primary', act.effectiveOn);
      const asked = body.coordinating && (await this.named.ids(body.coordinating, 'coordinating', act.effectiveOn));
      const coordinating = asked ?? fold(taskDecider, history, act.effectiveOn).coordinating;
      return {
        type: 'ReassignTask',
        ...around,
        context: await this.surroundings.of(directiveId, act, history, [...lead, ...coordinating]),
        to: { lead: leadsOf(lead, primary), coordinating },
        reason: body.reason,
      };
    });
  }
}
