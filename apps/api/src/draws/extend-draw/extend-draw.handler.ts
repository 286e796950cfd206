import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RuleViolation } from '#domain/rule-violation';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DrawRecorder } from '../draw-recorder.js';
import { Picker } from '../picker.js';
import type { ExtendDrawBody } from './extend-draw.body.js';

export class ExtendDraw extends Command<Receipt> {
  constructor(
    readonly draw: string,
    readonly body: ExtendDrawBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The next tickets of the same seed. */
@CommandHandler(ExtendDraw)
export class ExtendDrawHandler implements ICommandHandler<ExtendDraw> {
  constructor(
    private readonly draws: DrawRecorder,
    private readonly picker: Picker,
  ) {}

  execute({ draw, body: { stratum, count, reason }, context }: ExtendDraw): Promise<Receipt> {
    return this.draws.ofDraw(draw, context, 'ExtendDraw', (state, act) => {
      if (state.picksSha256 === null) throw new RuleViolation('not-drawn-yet');
      const more = { stratum, count, reason };
      const told = this.picker.told(this.picker.picked(state, [more]), state);
      return { type: 'ExtendDraw', act, extended: { drawId: state.frame.drawId, ...more, ...told } };
    });
  }
}
