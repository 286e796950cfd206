import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { signedBy } from '../../tasks/task-recorder.js';
import { DirectiveActs } from '../directive-acts.js';
import { DirectiveRecorder } from '../directive-recorder.js';
import type { AmendDirectiveBody } from './amend-directive.body.js';

export class AmendDirective extends Command<Receipt> {
  constructor(
    readonly directive: string,
    readonly body: AmendDirectiveBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** A note that another directive changes this one; what it changes of a task is recorded at the task. */
@CommandHandler(AmendDirective)
export class AmendDirectiveHandler implements ICommandHandler<AmendDirective> {
  constructor(
    private readonly directives: DirectiveRecorder,
    private readonly acts: DirectiveActs,
  ) {}

  async execute({ directive, body, context }: AmendDirective): Promise<Receipt> {
    const by = await this.directives.find(body.by, 'by');
    return this.directives.toExisting(
      directive,
      signedBy(context, body),
      async ({ history }) => ({
        type: 'AmendDirective',
        act: await this.acts.restingOn(by, context, body, history),
        by: by.id,
        note: body.note,
      }),
      [by],
    );
  }
}
