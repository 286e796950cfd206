import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { keepingDay } from '../../directives/kept-day.js';
import { GroupRecorder } from '../group-recorder.js';
import type { VoidBody } from '../../directives/void.body.js';

export class VoidGroupEvent extends Command<Receipt> {
  constructor(
    readonly group: string,
    readonly body: VoidBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Nothing is deleted: the definition stays, and counts no longer. */
@CommandHandler(VoidGroupEvent)
export class VoidGroupEventHandler implements ICommandHandler<VoidGroupEvent> {
  constructor(private readonly groups: GroupRecorder) {}

  async execute({ group, body, context }: VoidGroupEvent): Promise<Receipt> {
    const groupId = await this.groups.idOf(group, context);
    return this.groups.record(groupId, context, (history) => {
      this.groups.lastDefinition(history, group);
      const act = actOf(context, { corrects: body.event, reason: body.reason });
      return { type: 'VoidGroupEvent', act: keepingDay(act, undefined, history) };
    });
  }
}
