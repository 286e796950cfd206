import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { GroupRecorder } from '../group-recorder.js';
import type { DefineMembersBody } from './define-members.body.js';

export class DefineMembers extends Command<Receipt> {
  constructor(
    readonly group: string,
    readonly body: DefineMembersBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The members anew, all of them, from a day on: what was before stays true for its days. */
@CommandHandler(DefineMembers)
export class DefineMembersHandler implements ICommandHandler<DefineMembers> {
  constructor(private readonly groups: GroupRecorder) {}

  async execute({ group, body, context }: DefineMembers): Promise<Receipt> {
    const groupId = await this.groups.idOf(group, context);
    return this.groups.onDocument(groupId, context, body, async (act, history) => {
      const { code, name } = this.groups.lastDefinition(history, group);
      const members = await this.groups.members(body.members, act);
      return { type: 'DefineGroup', act, groupId, code, name: body.name ?? name, members };
    });
  }
}
