import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '../../http/problems.js';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { DirectiveRecorder } from '../directive-recorder.js';
import { keepingDay } from '../kept-day.js';
import { PrintedDocument } from '../printed-document.js';
import type { CorrectItemBody } from './correct-item.body.js';

export class CorrectItem extends Command<Receipt> {
  constructor(
    readonly directive: string,
    readonly address: string,
    readonly body: CorrectItemBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The row said right. A task that came from it keeps its id and what it was assigned as. */
@CommandHandler(CorrectItem)
export class CorrectItemHandler implements ICommandHandler<CorrectItem> {
  constructor(
    private readonly directives: DirectiveRecorder,
    private readonly printed: PrintedDocument,
  ) {}

  execute({ directive, address, body, context }: CorrectItem): Promise<Receipt> {
    return this.directives.toExisting(directive, context, async ({ issued, state, history }) => {
      const item = state.items.find(({ data }) => data.address === address);
      if (item === undefined) throw new NotFound({ vi: 'mục', en: 'item' }, address, 'address');
      const act = actOf(context, { corrects: item.id, reason: body.correctionReason });
      return {
        type: 'CorrectItem',
        act: keepingDay(act, undefined, history),
        address: body.address ?? address,
        ...(await this.printed.item(body, issued.on)),
      };
    });
  }
}
