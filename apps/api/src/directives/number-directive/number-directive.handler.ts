import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { signedBy } from '../../tasks/task-recorder.js';
import { DirectiveActs } from '../directive-acts.js';
import { DirectiveRecorder } from '../directive-recorder.js';
import type { NumberDirectiveBody } from './number-directive.body.js';

export class NumberDirective extends Command<Receipt> {
  constructor(
    readonly directive: string,
    readonly body: NumberDirectiveBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** A draft gets its number, reserved before it is borne; its date may become more exact. */
@CommandHandler(NumberDirective)
export class NumberDirectiveHandler implements ICommandHandler<NumberDirective> {
  constructor(
    private readonly directives: DirectiveRecorder,
    private readonly acts: DirectiveActs,
  ) {}

  execute({ directive, body, context }: NumberDirective): Promise<Receipt> {
    const { number, issuedOn } = body;
    return this.directives.toExisting(directive, signedBy(context, body), async ({ id, issued, history }) => {
      const numbered = { id, issuedOn, effectiveOn: issued.effectiveOn };
      return {
        type: 'NumberDirective',
        act: await this.acts.restingOn(numbered, context, body, history),
        number,
        issuedOn,
      };
    });
  }
}
