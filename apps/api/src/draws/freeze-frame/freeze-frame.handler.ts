import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FreezeFrame as FreezeFrameCommand } from '#domain/inspection/draw/draw.commands';
import type { StratumRule } from '#domain/inspection/draw/draw.events';
import type { Act } from '#domain/facts';
import { uuid5 } from '#event-store/uuid5';
import { frameSha256 } from '#sampling/frame';
import { commitmentTo } from '#sampling/seed';
import { BadInput } from '../../http/problems.js';
import { Moments } from '../../moments/moments.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Secrets } from '../../secrets/secrets.js';
import { DrawRecorder } from '../draw-recorder.js';
import { Frames } from '../frames.js';
import { refuseOutOfScope, sharesUnits } from '../stratum-scope.js';
import type { FreezeFrameBody } from './freeze-frame.body.js';

export class FreezeFrame extends Command<Receipt> {
  constructor(
    readonly body: FreezeFrameBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/**
 * The draw's id derives from the command's key, and its secret is made once for that id: the same request sent again, or
 * after a restart, makes neither another frame nor another secret.
 */
@CommandHandler(FreezeFrame)
export class FreezeFrameHandler implements ICommandHandler<FreezeFrame> {
  constructor(
    private readonly draws: DrawRecorder,
    private readonly frames: Frames,
    private readonly named: NamedUnits,
    private readonly moments: Moments,
    private readonly secrets: Secrets,
  ) {}

  execute({ body, context }: FreezeFrame): Promise<Receipt> {
    const drawId = uuid5(context.key, 'draw');
    return this.draws.record(drawId, context, 'FreezeFrame', (_history, act) => this.#command(drawId, body, act));
  }

  async #command(drawId: string, body: FreezeFrameBody, act: Act): Promise<FreezeFrameCommand> {
    const { title, year, purpose, follows } = body;
    const asOf = body.asOf ?? act.today;
    const { size, root } = await this.moments.of({ asOf });
    const recipe = {
      asOf,
      knownAt: { size, root },
      strata: await this.#strata(body, asOf),
      exclusions: await this.#exclusions(body, asOf, act),
    };
    const units = this.frames.at({ asOf, size });
    refuseOutOfScope(units, recipe.strata, act.by);
    const frame = this.frames.of(recipe);
    const earlier = (await this.draws.frames()).filter(
      (other) =>
        other.drawId !== drawId &&
        other.year === year &&
        other.purpose === purpose &&
        sharesUnits(units, other.strata, recipe.strata),
    );
    return {
      type: 'FreezeFrame',
      act,
      frame: {
        ...{ drawId, title, year, purpose, ...recipe, sha256: frameSha256(frame) },
        team: [...new Set([act.by.account, ...(body.team ?? [])])],
        follows: follows === undefined ? null : { draw: follows.draw, reason: follows.reason },
      },
      commitment: body.seed === 'public' ? null : this.#commitment(drawId, body),
      earlier: earlier.map((other) => other.drawId),
    };
  }

  async #strata({ strata }: FreezeFrameBody, asOf: string): Promise<StratumRule[]> {
    return Promise.all(
      strata.map(async ({ stratum, kinds, under }, i) => ({
        stratum,
        kinds,
        under: under === undefined ? null : await this.named.id(under, `strata.${i}.under`, asOf),
      })),
    );
  }

  async #exclusions({ exclusions = [] }: FreezeFrameBody, asOf: string, { by }: Act) {
    return Promise.all(
      exclusions.map(async ({ unit, reason }, i) => ({
        unit: await this.named.id(unit, `exclusions.${i}.unit`, asOf),
        reason,
        decidedBy: by.account,
      })),
    );
  }

  #commitment(drawId: string, { revealOn }: FreezeFrameBody) {
    if (revealOn === undefined)
      throw new BadInput('reveal-day-missing', 'revealOn', {
        vi: 'Bốc kín phải nêu ngày mở số bí mật.',
        en: 'A sealed draw needs the day from which its secret may be told.',
      });
    return { sha256: commitmentTo(this.secrets.draws.of(drawId)), revealOn };
  }
}
