// A draw over as many wards as the country has, and its bundle verified; no log is needed for it.
import { bundleOf, bundleText } from '../../dist/libs/sampling/src/bundle.js';
import { draw } from '../../dist/libs/sampling/src/draw.js';
import { frozenFrame } from '../../dist/libs/sampling/src/frame.js';
import { fixedPlan } from '../../dist/libs/sampling/src/plan.js';
import { verifyBundle } from '../../dist/libs/sampling/src/verify-bundle.js';
import { spread } from './figures.mjs';

const WARDS = 11_000;
const DICE = '01382438112797316654';
const TRIES = 7;

/** Half and nineteen in twenty of the tries, ms: 10 % of 11,000 wards drawn, and the published bundle verified. */
export function drawing() {
  const units = Array.from({ length: WARDS }, (_, n) => ({
    id: `px-${String(n + 1).padStart(5, '0')}`,
    unit: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
    name: `Phường số ${n + 1}`,
  }));
  const frame = frozenFrame({
    asOf: '2024-03-01',
    knownAt: { size: 1, root: null },
    strata: [{ stratum: 'phuong-xa', units, excluded: [] }],
  });
  const plan = fixedPlan(frame, 'public', [
    { stratum: 'phuong-xa', quota: { percent: 10 }, certainty: [], visited: [] },
  ]);
  const text = bundleText(
    bundleOf({
      ...{ draw: 'd1', frame, plan, dice: DICE, commitment: null, revealOn: null, secret: null },
      ...{ extensions: [], redrawOf: null, redrawnBy: null, events: [] },
    }),
  );
  const verified = () => {
    if (verifyBundle(text).findings.length > 0) throw new Error('the bundle does not verify');
  };
  return { drawMs: spread(TRIES, () => draw(frame, plan, DICE)), verifyMs: spread(TRIES, verified) };
}
