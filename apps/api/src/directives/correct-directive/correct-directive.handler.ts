import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { lastVersionOf } from '../last-version.js';
import { PrintedDocument } from '../printed-document.js';
import { DirectiveRecorder } from '../directive-recorder.js';
import type { CorrectDirectiveBody } from './correct-directive.body.js';

export class CorrectDirective extends Command<Receipt> {
  constructor(
    readonly directive: string,
    readonly body: CorrectDirectiveBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The document said right: what is printed at its head, whole. It changes no task by itself. */
@CommandHandler(CorrectDirective)
export class CorrectDirectiveHandler implements ICommandHandler<CorrectDirective> {
  constructor(
    private readonly directives: DirectiveRecorder,
    private readonly printed: PrintedDocument,
  ) {}

  execute({ directive, body, context }: CorrectDirective): Promise<Receipt> {
    return this.directives.toExisting(directive, context, async ({ id, history }) => ({
      type: 'IssueDirective',
      act: actOf(context, {
        corrects: lastVersionOf(history, ({ type }) => type === 'DirectiveIssued'),
        reason: body.correctionReason,
        effectiveOn: this.printed.dayOf(body),
      }),
      ...(await this.printed.head(id, body)),
      items: [],
    }));
  }
}
