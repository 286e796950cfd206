import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { keepingDay } from '../kept-day.js';
import { DirectiveRecorder } from '../directive-recorder.js';
import type { VoidBody } from '../../directives/void.body.js';

export class VoidDirectiveEvent extends Command<Receipt> {
  constructor(
    readonly directive: string,
    readonly body: VoidBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Nothing is deleted: the event stays, and counts no longer. A number that nobody bears then is free again. */
@CommandHandler(VoidDirectiveEvent)
export class VoidDirectiveEventHandler implements ICommandHandler<VoidDirectiveEvent> {
  constructor(private readonly directives: DirectiveRecorder) {}

  execute({ directive, body, context }: VoidDirectiveEvent): Promise<Receipt> {
    return this.directives.toExisting(directive, context, ({ history }) => ({
      type: 'VoidDirectiveEvent',
      act: keepingDay(actOf(context, { corrects: body.event, reason: body.reason }), undefined, history),
    }));
  }
}
