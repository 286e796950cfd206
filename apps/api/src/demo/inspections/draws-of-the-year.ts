import type { Instant } from '#domain/facts';
import { inspectionStream } from '#domain/streams';
import { ExtendDraw } from '../../draws/extend-draw/extend-draw.handler.js';
import { FixPlan } from '../../draws/fix-plan/fix-plan.handler.js';
import type { FreezeFrameBody } from '../../draws/freeze-frame/freeze-frame.body.js';
import { FreezeFrame } from '../../draws/freeze-frame/freeze-frame.handler.js';
import { RevealSecret } from '../../draws/reveal-secret/reveal-secret.handler.js';
import { RunDraw } from '../../draws/run-draw/run-draw.handler.js';
import { ThrowDice } from '../../draws/throw-dice/throw-dice.handler.js';
import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { accountIdOf } from '../stage.js';
import { invented } from '../year/invented.js';
import {
  drawIdOf,
  PLANNED,
  STILL_SEALED,
  SURPRISE,
  WARDS_AGAIN,
  WARDS_AT_FIRST,
  wordsOf,
  YEAR,
  type DemoDraw,
} from './demo-draws.js';
import { DEPUTY, LEADER } from './team.js';

export const drawsOfTheYear = (): DemoAct[] => [
  ...[PLANNED, WARDS_AT_FIRST, WARDS_AGAIN, SURPRISE, STILL_SEALED].flatMap(drawing),
  extension(),
  step(SURPRISE, 'reveal', at('2024-09-30', 11), (context) => new RevealSecret(drawIdOf(SURPRISE), context)),
];

/** Frame, plan, dice, draw, in an order that lets nobody steer. */
function drawing(draw: DemoDraw): DemoAct[] {
  const id = drawIdOf(draw);
  const strata = draw.quotas.map((quota) => ({ ...quota }));
  return [
    step(draw, 'freeze', at(draw.frozenOn, 11), (context) => new FreezeFrame(frameOf(draw), context)),
    step(draw, 'plan', at(draw.frozenOn, 12), (context) => new FixPlan(id, { strata }, context)),
    step(draw, 'dice', at(draw.drawnOn, 11), (context) => new ThrowDice(id, { dice: draw.dice }, context)),
    step(draw, 'run', at(draw.drawnOn, 11, 5), (context) => new RunDraw(id, context)),
  ];
}

/** A department that was drawn is about to be merged, and its visit is put off: the next ticket takes its place in the year. */
function extension(): DemoAct {
  const reason = invented('Một sở trúng đang chờ hợp nhất nên hoãn; lấy thêm một sở để đủ chỉ tiêu của năm');
  const body = { stratum: 'so-nganh', count: 1, reason };
  return step(PLANNED, 'extend', at('2024-11-04', 11), (context) => new ExtendDraw(drawIdOf(PLANNED), body, context));
}

const frameOf = ({ title, sealed, strata, exclusions, follows }: DemoDraw): FreezeFrameBody => ({
  title,
  year: YEAR,
  purpose: sealed === null ? 'planned' : 'surprise',
  seed: sealed === null ? 'public' : 'sealed',
  ...(sealed ?? {}),
  strata: strata.map((stratum) => ({ ...stratum })),
  exclusions: exclusions.map((exclusion) => ({ ...exclusion })),
  team: [accountIdOf(DEPUTY.signIn)],
  ...(follows === null ? {} : { follows: { ...follows } }),
});

const step = (draw: DemoDraw, word: string, instant: Instant, command: DemoAct['command']): DemoAct => ({
  at: instant,
  words: wordsOf(draw, word),
  by: LEADER,
  stream: inspectionStream(drawIdOf(draw)),
  command,
});
