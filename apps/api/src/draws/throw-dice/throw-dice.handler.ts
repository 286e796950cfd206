import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DrawRecorder } from '../draw-recorder.js';
import type { ThrowDiceBody } from './throw-dice.body.js';

export class ThrowDice extends Command<Receipt> {
  constructor(
    readonly draw: string,
    readonly body: ThrowDiceBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(ThrowDice)
export class ThrowDiceHandler implements ICommandHandler<ThrowDice> {
  constructor(private readonly draws: DrawRecorder) {}

  execute({ draw, body, context }: ThrowDice): Promise<Receipt> {
    return this.draws.ofDraw(draw, context, 'ThrowDice', ({ frame: { drawId } }, act) => ({
      type: 'ThrowDice',
      act,
      thrown: { drawId, dice: body.dice },
    }));
  }
}
