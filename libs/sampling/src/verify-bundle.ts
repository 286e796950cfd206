import type { Bundle } from './bundle.js';
import { canonical, type Plain } from './canonical.js';
import { draw } from './draw.js';
import { frameSha256, frozenFrame } from './frame.js';
import { planSha256, refuseBadPlan } from './plan.js';
import { DrawRefusal, type Finding } from './refusal.js';
import { BUNDLE_SHAPE, misfit } from './shape.js';
import { unknownFormats } from './verification/formats.js';
import { comparePicks } from './verification/picks.js';
import { seedFollowing } from './verification/seed-following.js';
import { compareTickets } from './verification/tickets.js';

/** How far a draw is, by its bundle. */
export type DrawStage = 'frozen' | 'sealed' | 'drawn';

export interface Verification {
  /** What does not agree, in the order in which it was met; empty where everything does. */
  readonly findings: readonly Finding[];
  /** Null where the text is no bundle. */
  readonly bundle: Bundle | null;
  readonly stage: DrawStage | null;
}

/**
 * Does a published draw again and compares. Needs the text of the bundle and nothing else. It shows that the draw
 * follows from the frame, plan, dice and secret in it; that these are the ones which were published in time is shown by
 * holding their hashes against what was published then (`changedSince`).
 */
export function verifyBundle(text: string): Verification {
  const read = parsed(text);
  if (read === undefined) return { findings: [{ code: 'not-json', details: {} }], bundle: null, stage: null };
  const strange = misfit(read, BUNDLE_SHAPE);
  if (strange !== null)
    return { findings: [{ code: 'bad-shape', details: { field: strange } }], bundle: null, stage: null };
  const bundle = read as Bundle;
  const again = canonicalOrNull(bundle);
  if (again === null) return { findings: [NOT_CANONICAL], bundle: null, stage: null };
  const findings = [...(again === text.replace(/\r?\n$/, '') ? [] : [NOT_CANONICAL]), ...unknownFormats(bundle)];
  if (findings.some(({ code }) => code === 'format-unknown')) return { findings, bundle, stage: null };
  findings.push(...hashFindings(bundle));
  const { seed, stage, findings: ofSeed } = seedFollowing(bundle);
  findings.push(...ofSeed);
  const refusals = refusedAtFirst(bundle);
  findings.push(...refusals);
  if (seed !== null && refusals.length === 0) findings.push(...drawFindings(bundle, seed));
  return { findings, bundle, stage };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NOT_CANONICAL: Finding = { code: 'not-canonical', details: {} };

/** Null where there is none: a lone surrogate. */
function canonicalOrNull(value: Plain): string | null {
  try {
    return canonical(value);
  } catch {
    return null;
  }
}

function hashFindings(bundle: Bundle): Finding[] {
  const frame = frameSha256(bundle.frame);
  const plan = planSha256(bundle.plan);
  return [
    ...differing('frame-differs', bundle.frameSha256, frame),
    ...differing('plan-differs', bundle.planSha256, plan),
    ...differing('plan-of-another-frame', bundle.plan.frameSha256, bundle.frameSha256),
  ];
}

const differing = (code: Finding['code'], said: string, computed: string): Finding[] =>
  said === computed ? [] : [{ code, details: { said, computed } }];

function drawFindings(bundle: Bundle, seed: string): Finding[] {
  return refused(() => {
    const again = draw(bundle.frame, bundle.plan, seed, bundle.extensions);
    return [...compareTickets(bundle.tickets ?? [], again.tickets), ...comparePicks(bundle.picks ?? [], again.picks)];
  });
}

/** What would have been refused when the frame was frozen and the plan fixed. */
const refusedAtFirst = ({ frame, plan }: Bundle): Finding[] =>
  refused(() => {
    frozenFrame(frame);
    refuseBadPlan(frame, plan.strata);
    return [];
  });

function refused(work: () => Finding[]): Finding[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof DrawRefusal) return [{ code: error.code, details: error.details }];
    throw error;
  }
}
