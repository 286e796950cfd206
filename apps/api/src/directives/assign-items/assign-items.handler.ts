import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { signedBy } from '../../tasks/task-recorder.js';
import { DirectiveActs } from '../directive-acts.js';
import { DatedMembers } from '../dated-members.js';
import { DirectiveRecorder } from '../directive-recorder.js';
import type { AssignItemsBody } from './assign-items.body.js';

export class AssignItems extends Command<Receipt> {
  constructor(
    readonly directive: string,
    readonly body: AssignItemsBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** One decision; a process gives every item its tasks, of a collective item one for each member on the directive’s day. */
@CommandHandler(AssignItems)
export class AssignItemsHandler implements ICommandHandler<AssignItems> {
  constructor(
    private readonly directives: DirectiveRecorder,
    private readonly acts: DirectiveActs,
    private readonly members: DatedMembers,
  ) {}

  execute({ directive, body, context }: AssignItems): Promise<Receipt> {
    return this.directives.toExisting(directive, signedBy(context, body), async ({ id, issued, state, history }) => {
      const document = { id, issuedOn: issued.issuedOn, effectiveOn: issued.effectiveOn };
      const act = await this.acts.restingOn(document, context, body, history);
      const { groups, issuerRank } = await this.members.of(state, issued);
      return { type: 'AssignItems', act, items: body.items ?? null, groups, issuerRank };
    });
  }
}
