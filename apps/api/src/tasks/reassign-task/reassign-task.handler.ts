import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaskId } from '#domain/facts';
import { fold } from '#domain/fold';
import { taskStream } from '#domain/streams';
import { taskDecider } from '#domain/task/task.decider';
import { Acts } from '../../acts/acts.js';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
import type { RequestContext } from '../../record/request-context.js';
import { leadsOf } from '../leads.js';
import { signedBy, TaskRecorder } from '../task-recorder.js';
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
    private readonly acts: Acts,
    private readonly recorder: Recorder,
    private readonly surroundings: TaskSurroundings,
    private readonly named: NamedUnits,
  ) {}

  async execute({ taskId, body, context }: ReassignTask): Promise<Receipt> {
    const act = await this.acts.onDocument(context, body);
    const lead = await this.named.ids(body.lead, 'lead', act.effectiveOn);
    const primary = body.primary === undefined ? null : await this.named.id(body.primary, 'primary', act.effectiveOn);
    const asked = body.coordinating && (await this.named.ids(body.coordinating, 'coordinating', act.effectiveOn));
    return this.tasks.withAct(taskId, signedBy(context, body), act, async (around, { directiveId }) => {
      const history = await this.recorder.history('task', taskStream(taskId));
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
