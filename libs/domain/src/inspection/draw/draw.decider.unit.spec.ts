import { given, type Fact } from '../../testing/given.js';
import { on } from '../../testing/units.js';
import type { FixPlan, FreezeFrame } from './draw.commands.js';
import { drawDecider } from './draw.decider.js';
import type { DrawEvent, FrameFrozen, PickedUnit } from './draw.events.js';

const TODAY = '2024-06-01';
const act = on(TODAY);
const DICE = '01382438112797316654';

const frame: FrameFrozen['data'] = {
  drawId: 'd1',
  title: 'Kiểm tra theo kế hoạch, đợt 1',
  year: 2024,
  purpose: 'planned',
  team: ['lan'],
  asOf: TODAY,
  knownAt: { size: 100, root: null },
  strata: [{ stratum: 'phuong-xa', kinds: ['ward'], under: 'hcm' }],
  exclusions: [{ unit: 'w9', reason: 'vừa thanh tra', decidedBy: 'truong-doan' }],
  sha256: 'f1',
  follows: null,
};
const plan = {
  drawId: 'd1',
  frameSha256: 'f1',
  strata: [{ stratum: 'phuong-xa', quota: { percent: 20 }, certainty: [], visited: [] }],
  sha256: 'p1',
};
const picks: readonly PickedUnit[] = [{ stratum: 'phuong-xa', id: 'px1', unit: 'w1', how: 'random' }];
const drawnData = { drawId: 'd1', picks, picksSha256: 'k1' };

const fact = (event: DrawEvent): Fact<DrawEvent> => ({ on: TODAY, event });
const frozen = fact({ type: 'FrameFrozen', data: frame });
const committed = fact({ type: 'SecretCommitted', data: { drawId: 'd1', commitment: 'c1', revealOn: '2024-12-31' } });
const fixed = fact({ type: 'PlanFixed', data: plan });
const thrown = fact({ type: 'DiceThrown', data: { drawId: 'd1', dice: DICE } });
const drawn = fact({ type: 'UnitsDrawn', data: drawnData });
const sealed = [frozen, committed, fixed, thrown, drawn];

const freeze: FreezeFrame = { type: 'FreezeFrame', act, frame, commitment: null, earlier: [] };
const fix: FixPlan = { type: 'FixPlan', act, plan };
const throwDice = (dice = DICE) => ({ type: 'ThrowDice' as const, act, thrown: { drawId: 'd1', dice } });
const drawUnits = { type: 'DrawUnits' as const, act, drawn: drawnData };
const extend = (more: object = {}) => ({
  type: 'ExtendDraw' as const,
  act,
  extended: { ...drawnData, stratum: 'phuong-xa', count: 1, reason: 'sáp nhập', ...more },
});
const reveal = (more: object = {}) => ({
  type: 'RevealSecret' as const,
  act,
  secret: 's',
  sha256: 'c1',
  open: 0,
  ...more,
});

describe('freezing a frame', () => {
  it('records it, with the commitment of a sealed draw in the same append', () => {
    given(drawDecider).when(freeze).then([frozen.event]);
    given(drawDecider)
      .when({ ...freeze, commitment: { sha256: 'c1', revealOn: '2024-12-31' } })
      .then([frozen.event, committed.event]);
  });

  it('is done once: the same again changes nothing, anything else is refused', () => {
    given(drawDecider, [frozen]).when(freeze).nothingToDo();
    given(drawDecider, [frozen])
      .when({ ...freeze, frame: { ...frame, exclusions: [] } })
      .refuses('frame-frozen-already', { field: 'strata' });
  });

  it('needs a reason for every exclusion', () => {
    given(drawDecider)
      .when({ ...freeze, frame: { ...frame, exclusions: [{ unit: 'w9', reason: ' ', decidedBy: 'a' }] } })
      .refuses('excluded-without-reason', { field: 'exclusions', details: { unit: 'w9' } });
  });

  it('is sealed for a surprise check, until a day that lies ahead', () => {
    const surprise = { ...freeze, frame: { ...frame, purpose: 'surprise' as const } };
    given(drawDecider).when(surprise).refuses('surprise-needs-seal', { field: 'seed' });
    given(drawDecider)
      .when({ ...surprise, commitment: { sha256: 'c1', revealOn: TODAY } })
      .refuses('reveal-day-past', { field: 'revealOn' });
  });

  it('says which draw it follows, and why, where these units were drawn from before', () => {
    const again = (follows: FrameFrozen['data']['follows']) => ({
      ...freeze,
      earlier: ['d0'],
      frame: { ...frame, follows },
    });
    given(drawDecider).when(again(null)).refuses('second-draw-in-silence', { field: 'follows' });
    given(drawDecider)
      .when(again({ draw: 'd0', reason: ' ' }))
      .refuses('another-draw-without-reason');
    given(drawDecider)
      .when(again({ draw: 'd7', reason: 'bổ sung' }))
      .refuses('follows-no-draw');
    given(drawDecider)
      .when(again({ draw: 'd0', reason: 'bổ sung' }))
      .then([{ type: 'FrameFrozen', data: { ...frame, follows: { draw: 'd0', reason: 'bổ sung' } } }]);
  });
});

describe('the order of a draw', () => {
  it('is frame, plan, dice, draw', () => {
    given(drawDecider, [frozen]).when(fix).then([fixed.event]);
    given(drawDecider, [frozen, fixed]).when(throwDice()).then([thrown.event]);
    given(drawDecider, [frozen, fixed, thrown]).when(drawUnits).then([drawn.event]);
  });

  it('takes no seed before frame and plan, and draws nothing before the seed', () => {
    given(drawDecider).when(fix).refuses('frame-not-frozen');
    given(drawDecider).when(throwDice()).refuses('frame-not-frozen');
    given(drawDecider, [frozen]).when(throwDice()).refuses('plan-not-fixed');
    given(drawDecider, [frozen, fixed]).when(drawUnits).refuses('dice-not-thrown');
    given(drawDecider, [frozen, fixed]).when(extend()).refuses('not-drawn-yet');
  });

  it('goes back for nobody', () => {
    const history = given(drawDecider, [frozen, fixed, thrown, drawn]);
    history.when({ ...freeze, frame: { ...frame, sha256: 'f2' } }).refuses('frame-frozen-already');
    history.when({ ...fix, plan: { ...plan, sha256: 'p2' } }).refuses('plan-fixed-already', { field: 'strata' });
    history.when(throwDice('9'.repeat(20))).refuses('dice-thrown-already', { field: 'dice' });
    history.when(drawUnits).nothingToDo();
    history.when({ ...throwDice(), act: on(TODAY, { corrects: 'e3', reason: 'gõ nhầm' }) }).refuses('draw-is-final');
  });

  it('is of the day it is done', () => {
    given(drawDecider, [frozen, fixed])
      .when({ ...throwDice(), act: on('2024-05-31') })
      .refuses('not-today', { field: 'effectiveOn' });
  });

  it('takes a plan for this frame, and dice that are digits, twenty of them', () => {
    given(drawDecider, [frozen])
      .when({ ...fix, plan: { ...plan, frameSha256: 'f2' } })
      .refuses('plan-for-another-frame');
    for (const dice of ['', '314159', `${DICE}x`, '٠'.repeat(20)])
      given(drawDecider, [frozen, fixed]).when(throwDice(dice)).refuses('dice-not-called-out', { field: 'dice' });
  });
});

describe('extending a draw', () => {
  it('records more picks, with the reason', () => {
    given(drawDecider, [frozen, fixed, thrown, drawn])
      .when(extend())
      .then([{ type: 'DrawExtended', data: extend().extended }]);
  });

  it.each([
    [{ reason: ' ' }, 'extension-without-reason'],
    [{ count: 0 }, 'extends-by-none'],
    [{ stratum: 'so-nganh' }, 'stratum-not-planned'],
  ])('is refused with %j', (more, code) => {
    given(drawDecider, [frozen, fixed, thrown, drawn]).when(extend(more)).refuses(code);
  });

  it('is refused once the secret is told', () => {
    const told = fact({ type: 'SecretRevealed', data: { drawId: 'd1', secret: 's' } });
    given(drawDecider, [...sealed, told])
      .when(extend())
      .refuses('secret-told-already');
  });
});

describe('telling the secret', () => {
  it('waits for the last visit, or for the day that was set', () => {
    const told: DrawEvent = { type: 'SecretRevealed', data: { drawId: 'd1', secret: 's' } };
    given(drawDecider, sealed)
      .when(reveal({ open: 1 }))
      .refuses('sealed-data', { details: { open: 1, on: '2024-12-31' } });
    given(drawDecider, sealed).when(reveal()).then([told]);
    given(drawDecider, sealed)
      .when(reveal({ open: 1, act: on('2024-12-31', { today: '2024-12-31' }) }))
      .then([told]);
    given(drawDecider, [...sealed, fact(told)])
      .when(reveal())
      .nothingToDo();
  });

  it('takes the secret that was committed to, of a draw that was sealed and drawn', () => {
    given(drawDecider, sealed)
      .when(reveal({ sha256: 'c2' }))
      .refuses('secret-not-committed', { field: 'secret' });
    given(drawDecider, [frozen, fixed, thrown, drawn]).when(reveal()).refuses('nothing-sealed');
    given(drawDecider, [frozen, committed, fixed, thrown]).when(reveal()).refuses('not-drawn-yet');
    given(drawDecider).when(reveal()).refuses('frame-not-frozen');
  });
});
