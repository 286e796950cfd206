import type { Instant } from '#domain/facts';
import { inspectionStream } from '#domain/streams';
import { uuid5 } from '#event-store/uuid5';
import { ExtendDraw } from '../../draws/extend-draw/extend-draw.handler.js';
import { FixPlan } from '../../draws/fix-plan/fix-plan.handler.js';
import type { FreezeFrameBody } from '../../draws/freeze-frame/freeze-frame.body.js';
import { FreezeFrame } from '../../draws/freeze-frame/freeze-frame.handler.js';
import { RevealSecret } from '../../draws/reveal-secret/reveal-secret.handler.js';
import { RunDraw } from '../../draws/run-draw/run-draw.handler.js';
import { ThrowDice } from '../../draws/throw-dice/throw-dice.handler.js';
import type { DemoAct } from '../act.js';
import { demoKey } from '../programme.js';
import { at } from '../simulated-clock.js';
import { accountIdOf } from '../stage.js';
import { invented } from '../year/invented.js';
import { DEPUTY, LEADER } from './team.js';

export const YEAR = 2024;
const DEPARTMENTS = { stratum: 'so-nganh', kinds: ['department'], under: 'ubnd-hcm' };
const DISTRICTS = { stratum: 'quan-huyen', kinds: ['district'], under: 'ubnd-hcm' };
const EXCLUSIONS = [{ unit: 'thanh-tra-hcm', reason: invented('Cơ quan của đoàn kiểm tra không tự kiểm tra mình') }];

/** A draw of the story: frame, quotas in percent, the dice as they were called out. */
export interface DemoDraw {
  readonly name: string;
  readonly title: string;
  readonly sealed: { readonly revealOn: string } | null;
  readonly strata: readonly { readonly stratum: string; readonly kinds: string[]; readonly under: string }[];
  readonly quotas: readonly { readonly stratum: string; readonly percent: number }[];
  readonly dice: string;
  readonly frozenOn: string;
  readonly drawnOn: string;
}

/** Real: the quotas of the city plan; the registry has no wards, so that its second quota is taken of the districts. */
export const PLANNED: DemoDraw = {
  name: 'planned',
  title: invented('Kiểm tra theo kế hoạch năm 2024, gieo số công khai'),
  sealed: null,
  strata: [DEPARTMENTS, DISTRICTS],
  quotas: [
    { stratum: 'so-nganh', percent: 40 },
    { stratum: 'quan-huyen', percent: 20 },
  ],
  dice: '356621111611315125331644',
  frozenOn: '2024-04-01',
  drawnOn: '2024-04-03',
};

export const SURPRISE: DemoDraw = {
  name: 'surprise',
  title: invented('Kiểm tra đột xuất các sở năm 2024, bốc kín'),
  sealed: { revealOn: '2024-12-31' },
  strata: [DEPARTMENTS],
  quotas: [{ stratum: 'so-nganh', percent: 10 }],
  dice: '214463551236641152346215',
  frozenOn: '2024-08-05',
  drawnOn: '2024-08-06',
};

/** Still sealed when the simulated time ends: nobody has told its secret, though its day may have come since. */
export const STILL_SEALED: DemoDraw = {
  name: 'still sealed',
  title: invented('Kiểm tra đột xuất quận, huyện năm 2024, bốc kín'),
  sealed: { revealOn: '2025-06-30' },
  strata: [DISTRICTS],
  quotas: [{ stratum: 'quan-huyen', percent: 10 }],
  dice: '631542266135413246155324',
  frozenOn: '2024-11-25',
  drawnOn: '2024-11-26',
};

const wordsOf = ({ name }: DemoDraw, act: string): string[] => ['draw', name, act];
export const drawIdOf = (draw: DemoDraw): string => uuid5(demoKey(...wordsOf(draw, 'freeze')), 'draw');

export const drawsOfTheYear = (): DemoAct[] => [
  ...drawing(PLANNED),
  ...drawing(SURPRISE),
  ...drawing(STILL_SEALED),
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

function frameOf({ title, sealed, strata }: DemoDraw): FreezeFrameBody {
  return {
    title,
    year: YEAR,
    purpose: sealed === null ? 'planned' : 'surprise',
    seed: sealed === null ? 'public' : 'sealed',
    ...(sealed ?? {}),
    strata: strata.map((stratum) => ({ ...stratum })),
    exclusions: strata.includes(DEPARTMENTS) ? EXCLUSIONS.map((exclusion) => ({ ...exclusion })) : [],
    team: [accountIdOf(DEPUTY.signIn)],
  };
}

const step = (draw: DemoDraw, word: string, instant: Instant, command: DemoAct['command']): DemoAct => ({
  at: instant,
  words: wordsOf(draw, word),
  by: LEADER,
  stream: inspectionStream(drawIdOf(draw)),
  command,
});
