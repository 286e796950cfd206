import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DirectiveIssued } from '#domain/directive/directive.events';
import type { Act, Basis } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { TaskCommand } from '#domain/task/task.commands';
import { taskDecider } from '#domain/task/task.decider';
import { Acts } from '../../acts/acts.js';
import { onCorrectedDay } from '../../acts/corrected-day.js';
import { NotFound } from '../../http/problems.js';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
import type { RequestContext } from '../../record/request-context.js';
import { addressKey } from '../../registries/address-key.js';
import { Directives } from '../../registries/directives.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Units } from '../../registries/units.js';
import { assignedFrom, assignmentOf, documentIn, type StandingItem } from '../assignment-of-item.js';
import { deadlineOf } from '../deadline.body.js';
import { leadsOf } from '../leads.js';
import { signedBy } from '../task-recorder.js';
import { TaskSurroundings } from '../task-surroundings.js';
import type { AssignItemBody } from './assign-item.body.js';

export class AssignItem extends Command<Receipt> {
  constructor(
    readonly body: AssignItemBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** One item, or one member's part of it, becomes a task; also how an assignment is corrected. */
@CommandHandler(AssignItem)
export class AssignItemHandler implements ICommandHandler<AssignItem> {
  constructor(
    private readonly recorder: Recorder,
    private readonly acts: Acts,
    private readonly directives: Directives,
    private readonly named: NamedUnits,
    private readonly units: Units,
    private readonly surroundings: TaskSurroundings,
  ) {}

  async execute({ body, context }: AssignItem): Promise<Receipt> {
    const { issued, item } = await this.#printed(body);
    const claimed = await this.acts.ofPeople(context, {
      ...body,
      effectiveOn: body.effectiveOn ?? assignedFrom(issued),
    });
    const assignment = await this.#assignment(body, issued, item, claimed);
    const named = [...assignment.lead.map(({ unit }) => unit), ...assignment.coordinating];
    return this.recorder.record({
      category: 'task',
      stream: taskStream(assignment.taskId),
      decider: taskDecider,
      context: signedBy(context, body),
      command: async (history): Promise<TaskCommand> => {
        const basis: Basis = claimed.basis ?? {
          kind: 'directive',
          directive: issued.directiveId,
          item: item.data.address,
        };
        const act = { ...(body.effectiveOn === undefined ? onCorrectedDay(claimed, history) : claimed), basis };
        const around = await this.surroundings.of(issued.directiveId, act, history, named);
        return { type: 'AssignTask', act, ...assignment, context: around };
      },
    });
  }

  async #printed(body: AssignItemBody): Promise<{ issued: DirectiveIssued['data']; item: StandingItem }> {
    const { id } = await this.directives.find(body.directive, 'directive');
    const { issued, items } = documentIn(await this.directives.history(id));
    const item = items.get(body.item) ?? itemCalled(body.item, items);
    if (issued === undefined) throw new NotFound({ vi: 'văn bản', en: 'directive' }, body.directive, 'directive');
    if (item === undefined) throw new NotFound({ vi: 'mục', en: 'item' }, body.item, 'item');
    return { issued, item };
  }

  async #assignment(
    body: AssignItemBody,
    issued: DirectiveIssued['data'],
    item: StandingItem,
    { effectiveOn }: Act,
  ): Promise<ReturnType<typeof assignmentOf>> {
    const member = body.member === undefined ? null : await this.named.id(body.member, 'member', effectiveOn);
    const rank = (await this.units.on(effectiveOn)).rank(issued.issuer) ?? 1;
    const read = assignmentOf(issued, item, member, rank);
    const primary = body.primary === undefined ? null : await this.named.id(body.primary, 'primary', effectiveOn);
    return {
      ...read,
      ...(body.lead && { lead: leadsOf(await this.named.ids(body.lead, 'lead', effectiveOn), primary) }),
      ...(body.coordinating && {
        coordinating: await this.named.ids(body.coordinating, 'coordinating', effectiveOn),
      }),
      ...(body.deadline && { deadline: deadlineOf(body.deadline) }),
    };
  }
}

const itemCalled = (typed: string, items: ReadonlyMap<string, StandingItem>): StandingItem | undefined =>
  [...items].find(([address]) => addressKey(address) === addressKey(typed))?.[1];
