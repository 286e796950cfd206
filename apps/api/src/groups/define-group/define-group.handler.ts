import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuid5 } from '#event-store/uuid5';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { GroupRecorder } from '../group-recorder.js';
import type { DefineGroupBody } from './define-group.body.js';

export class DefineGroup extends Command<Receipt> {
  constructor(
    readonly body: DefineGroupBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The group's id derives from the command's key: the same request sent again makes no second group. */
@CommandHandler(DefineGroup)
export class DefineGroupHandler implements ICommandHandler<DefineGroup> {
  constructor(private readonly groups: GroupRecorder) {}

  execute({ body, context }: DefineGroup): Promise<Receipt> {
    const groupId = uuid5(context.key, 'group');
    const { code, name, members } = body;
    return this.groups.onDocument(groupId, context, body, async (act) => {
      await this.groups.refuseTaken(code, act);
      return { type: 'DefineGroup', act, groupId, code, name, members: await this.groups.members(members, act) };
    });
  }
}
