import type { Bundle } from '../bundle.js';
import type { Finding } from '../refusal.js';
import { areDice, commitmentTo, sealedSeed } from '../seed.js';
import { isHex256 } from '../sha256.js';
import type { DrawStage } from '../verify-bundle.js';

interface Following {
  /** The seed that follows from dice and secret; null where it cannot be computed (yet). */
  readonly seed: string | null;
  readonly stage: DrawStage;
  readonly findings: readonly Finding[];
}

/** The seed is computed again; what the bundle calls its seed is compared, never used. */
export function seedFollowing(bundle: Bundle): Following {
  const { dice, secret, plan, commitment } = bundle;
  const findings: Finding[] = [];
  if (plan.seedKind === 'public' && (secret !== null || commitment !== null))
    findings.push({ code: 'secret-in-public-draw', details: {} });
  if (plan.seedKind === 'sealed' && (commitment === null || !isHex256(commitment)))
    findings.push({ code: 'commitment-missing', details: {} });
  if (dice === null || (plan.seedKind === 'sealed' && secret === null))
    return { seed: null, stage: dice === null ? 'frozen' : 'sealed', findings: [...findings, ...tooEarly(bundle)] };
  if (!areDice(dice)) findings.push({ code: 'dice-too-few', details: { count: dice.length } });
  const opened = plan.seedKind === 'sealed' ? secret : null;
  if (opened !== null && !isHex256(opened)) findings.push({ code: 'secret-not-256-bits', details: {} });
  if (!areDice(dice) || (opened !== null && !isHex256(opened))) return { seed: null, stage: 'drawn', findings };
  if (opened !== null && commitment !== null && commitmentTo(opened) !== commitment)
    findings.push({ code: 'commitment-differs', details: { said: commitment, computed: commitmentTo(opened) } });
  const seed = opened === null ? dice : sealedSeed(opened, dice);
  if (bundle.seed !== seed)
    findings.push({ code: 'seed-differs', details: { said: bundle.seed ?? '–', computed: seed } });
  return { seed, stage: 'drawn', findings };
}

const tooEarly = (bundle: Bundle): Finding[] =>
  (['secret', 'seed', 'tickets', 'picks'] as const)
    .filter((field) => bundle[field] !== null)
    .map((field) => ({ code: 'shown-too-early', details: { field } }));
