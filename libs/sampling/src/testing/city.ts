import { bundleOf, type Bundle, type DrawOnRecord } from '../bundle.js';
import { frozenFrame, type Frame, type FrameUnit } from '../frame.js';
import { fixedPlan, type Plan, type StratumPlan } from '../plan.js';
import { commitmentTo } from '../seed.js';

export const DICE = '01382438112797316654';
export const SECRET = '5f'.repeat(32);

export const units = (prefix: string, count: number): FrameUnit[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${prefix}-${String(n + 1).padStart(3, '0')}`,
    unit: `00000000-0000-5000-8000-${prefix}${String(n + 1).padStart(12 - prefix.length, '0')}`,
    name: `Đơn vị ${prefix} số ${n + 1}`,
  }));

/** A made-up city: five agencies and one left out, forty wards. */
export const cityFrame = (): Frame =>
  frozenFrame({
    asOf: '2024-03-01',
    knownAt: { size: 1200, root: null },
    strata: [
      {
        stratum: 'so-nganh',
        units: units('a', 5),
        excluded: [
          { id: 'a-006', unit: 'u6', name: 'Đơn vị a số 6', reason: 'vừa thanh tra xong', decidedBy: 'truong-doan' },
        ],
      },
      { stratum: 'phuong-xa', units: units('b', 40), excluded: [] },
    ],
  });

const quotas: readonly StratumPlan[] = [
  { stratum: 'so-nganh', quota: { percent: 40 }, certainty: [{ id: 'a-002', reason: 'có đơn thư' }], visited: [] },
  { stratum: 'phuong-xa', quota: { percent: 20 }, certainty: [], visited: ['b-007'] },
];

export const cityPlan = (frame: Frame, kind: Plan['seedKind'] = 'public'): Plan => fixedPlan(frame, kind, quotas);

const record = (more: Partial<DrawOnRecord>, kind: Plan['seedKind']): DrawOnRecord => {
  const frame = cityFrame();
  return {
    draw: 'd0000000-0000-5000-8000-000000000001',
    frame,
    plan: cityPlan(frame, kind),
    commitment: null,
    revealOn: null,
    dice: DICE,
    secret: null,
    extensions: [],
    redrawOf: null,
    redrawnBy: null,
    events: [{ id: 'e1', type: 'FrameFrozen', recordedAt: '2024-03-01T02:00:00.000Z' }],
    ...more,
  };
};

export const publicBundle = (more: Partial<DrawOnRecord> = {}): Bundle => bundleOf(record(more, 'public'));

/** Sealed, its dice thrown; `secret` opens it. */
export const sealedBundle = (secret: string | null = null, more: Partial<DrawOnRecord> = {}): Bundle =>
  bundleOf(record({ commitment: commitmentTo(SECRET), revealOn: '2024-12-31', secret, ...more }, 'sealed'));
