import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuid5 } from '#event-store/uuid5';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { DirectiveRecorder } from '../directive-recorder.js';
import { PrintedDocument } from '../printed-document.js';
import type { IssueDirectiveBody } from './issue-directive.body.js';

export class IssueDirective extends Command<Receipt> {
  constructor(
    readonly body: IssueDirectiveBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The directive's id derives from the command's key: the same request sent again makes no second directive. */
@CommandHandler(IssueDirective)
export class IssueDirectiveHandler implements ICommandHandler<IssueDirective> {
  constructor(
    private readonly directives: DirectiveRecorder,
    private readonly printed: PrintedDocument,
  ) {}

  execute({ body, context }: IssueDirective): Promise<Receipt> {
    const id = uuid5(context.key, 'directive');
    const effectiveOn = this.printed.dayOf(body);
    const signed = { ...context, onBehalfOf: body.onBehalfOf ?? context.onBehalfOf };
    return this.directives.record(id, signed, async () => ({
      type: 'IssueDirective',
      act: actOf(context, { effectiveOn }),
      ...(await this.printed.head(id, body)),
      items: await this.printed.items(body.items, effectiveOn),
    }));
  }
}
