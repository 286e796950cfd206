import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { signedBy } from '../../tasks/task-recorder.js';
import { DirectiveActs } from '../directive-acts.js';
import { DirectiveRecorder } from '../directive-recorder.js';
import type { SupersedeDirectiveBody } from './supersede-directive.body.js';

export class SupersedeDirective extends Command<Receipt> {
  constructor(
    readonly directive: string,
    readonly body: SupersedeDirectiveBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Recorded in the replaced directive’s stream; a process supersedes its open tasks: superseded, not done. */
@CommandHandler(SupersedeDirective)
export class SupersedeDirectiveHandler implements ICommandHandler<SupersedeDirective> {
  constructor(
    private readonly directives: DirectiveRecorder,
    private readonly acts: DirectiveActs,
  ) {}

  execute({ directive, body, context }: SupersedeDirective): Promise<Receipt> {
    return this.directives.toExisting(directive, signedBy(context, body), async ({ history }) => {
      const by = await this.directives.find(body.by, 'by');
      const act = await this.acts.restingOn(by, context, body, history);
      return { type: 'SupersedeDirective', act, by: by.id, reason: body.reason };
    });
  }
}
