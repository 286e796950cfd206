import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FrameFrozen } from '#domain/inspection/draw/draw.events';
import { fixedPlan, planSha256 } from '#sampling/plan';
import type { Quota } from '#sampling/quota';
import { BadInput } from '../../http/problems.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DrawRecorder } from '../draw-recorder.js';
import { Frames } from '../frames.js';
import { visitedIn } from '../visited.js';
import type { FixPlanBody } from './fix-plan.body.js';

export class FixPlan extends Command<Receipt> {
  constructor(
    readonly draw: string,
    readonly body: FixPlanBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The units visited earlier in the year come from the log, never from whoever plans: they could be used to skip friends. */
@CommandHandler(FixPlan)
export class FixPlanHandler implements ICommandHandler<FixPlan> {
  constructor(
    private readonly draws: DrawRecorder,
    private readonly frames: Frames,
  ) {}

  execute({ draw, body, context }: FixPlan): Promise<Receipt> {
    return this.draws.ofDraw(draw, context, 'FixPlan', async (state, act) => {
      const frame = this.frames.of(state.frame);
      const visited = await this.#visited(state.frame);
      const plan = fixedPlan(
        frame,
        state.commitment === null ? 'public' : 'sealed',
        body.strata.map(({ stratum, percent, count, certainty = [] }, i) => ({
          stratum,
          quota: quotaOf(percent, count, `strata.${i}`),
          certainty: certainty.map(({ id, reason }) => ({ id, reason })),
          visited: (frame.strata.find((one) => one.stratum === stratum)?.units ?? [])
            .filter(({ id, unit }) => visited.has(unit) && !certainty.some((pick) => pick.id === id))
            .map(({ id }) => id),
        })),
      );
      const { drawId, sha256 } = state.frame;
      const fixed = { drawId, frameSha256: sha256, strata: plan.strata, sha256: planSha256(plan) };
      return { type: 'FixPlan', act, plan: fixed };
    });
  }

  async #visited({ year, purpose }: FrameFrozen['data']): Promise<ReadonlySet<string>> {
    return visitedIn(await this.draws.inspections(), year, purpose);
  }
}

function quotaOf(percent: number | undefined, count: number | undefined, field: string): Quota {
  if (percent !== undefined && count === undefined) return { percent };
  if (count !== undefined && percent === undefined) return { count };
  throw new BadInput('quota-unclear', field, {
    vi: 'Chỉ tiêu: nêu tỷ lệ phần trăm hoặc số lượng, đúng một trong hai.',
    en: 'Quota: give either a percentage or a number of units.',
  });
}
