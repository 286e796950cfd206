import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FOREVER } from '#domain/dated';
import type { IsoDate } from '#domain/facts';
import { fold } from '#domain/fold';
import type { PickedUnit } from '#domain/inspection/draw/draw.events';
import { inspectionsInStreams } from '#domain/inspection/streams-of-inspections';
import { RuleViolation } from '#domain/rule-violation';
import { commitmentTo } from '#sampling/seed';
import { Moments } from '../../moments/moments.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DrawRecorder } from '../draw-recorder.js';
import { Frames } from '../frames.js';
import { Picker } from '../picker.js';
import { openPicks } from './open-picks.js';

export class RevealSecret extends Command<Receipt> {
  constructor(
    readonly draw: string,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The secret leaves the server here and nowhere else; who asks never sends it. */
@CommandHandler(RevealSecret)
export class RevealSecretHandler implements ICommandHandler<RevealSecret> {
  constructor(
    private readonly draws: DrawRecorder,
    private readonly picker: Picker,
    private readonly frames: Frames,
    private readonly moments: Moments,
  ) {}

  execute({ draw, context }: RevealSecret): Promise<Receipt> {
    return this.draws.ofDraw(draw, context, 'RevealSecret', async (state, act) => {
      if (state.commitment === null) throw new RuleViolation('nothing-sealed');
      if (state.picksSha256 === null) throw new RuleViolation('not-drawn-yet');
      const secret = this.picker.secretOf(state);
      const open = await this.#open(state.frame.drawId, this.picker.picked(state).picks, act.today);
      return { type: 'RevealSecret', act, secret, sha256: commitmentTo(secret), open };
    });
  }

  async #open(draw: string, picks: readonly PickedUnit[], today: IsoDate): Promise<number> {
    const inspections = [...(await this.draws.inspections()).values()].map((history) =>
      fold(inspectionsInStreams, history, FOREVER),
    );
    const units = this.frames.at(await this.moments.of({ asOf: today }));
    return openPicks(draw, picks, inspections, (unit) => units.successor(unit)?.id ?? unit).length;
  }
}
