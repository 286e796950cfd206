import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FOREVER } from '#domain/dated';
import { fold } from '#domain/fold';
import { isOver } from '#domain/inspection/inspection.state';
import { inspectionsInStreams } from '#domain/inspection/streams-of-inspections';
import { RuleViolation } from '#domain/rule-violation';
import { commitmentTo } from '#sampling/seed';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DrawRecorder } from '../draw-recorder.js';
import { Picker } from '../picker.js';

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
  ) {}

  execute({ draw, context }: RevealSecret): Promise<Receipt> {
    return this.draws.ofDraw(draw, context, async (state, act) => {
      if (state.commitment === null) throw new RuleViolation('nothing-sealed');
      if (state.picksSha256 === null) throw new RuleViolation('not-drawn-yet');
      const secret = this.picker.secretOf(state);
      const open = await this.#open(state.frame.drawId, this.picker.picked(state).picks.length);
      return { type: 'RevealSecret', act, secret, sha256: commitmentTo(secret), open };
    });
  }

  /** Picked units whose visits are not over, those without any inspection among them. */
  async #open(draw: string, picks: number): Promise<number> {
    const states = [...(await this.draws.inspections()).values()].map((history) =>
      fold(inspectionsInStreams, history, FOREVER),
    );
    return picks - states.filter((state) => state.planned?.draw?.draw === draw && isOver(state)).length;
  }
}
