import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DrawRecorder } from '../draw-recorder.js';
import { Picker } from '../picker.js';

export class RunDraw extends Command<Receipt> {
  constructor(
    readonly draw: string,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RunDraw)
export class RunDrawHandler implements ICommandHandler<RunDraw> {
  constructor(
    private readonly draws: DrawRecorder,
    private readonly picker: Picker,
  ) {}

  execute({ draw, context }: RunDraw): Promise<Receipt> {
    return this.draws.ofDraw(draw, context, 'DrawUnits', (state, act) => {
      const { drawId } = state.frame;
      return { type: 'DrawUnits', act, drawn: { drawId, ...this.picker.told(this.picker.picked(state), state) } };
    });
  }
}
