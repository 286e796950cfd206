import type { Bundle } from '#sampling/bundle';
import { changedSince } from '#sampling/changed-since';
import { powerOfDraw } from '#sampling/power-of-draw';
import { sentenceOf, type Finding } from '#sampling/refusal';
import { sha256 } from '#sampling/sha256';
import { verifyBundle, type DrawStage } from '#sampling/verify-bundle';
import { textOf } from './text-of.js';

export interface DrawVerificationShown {
  readonly ok: boolean;
  /** Null where the file is no bundle. */
  readonly stage: DrawStage | null;
  /** SHA-256 of the published bytes: what two people compare to know that they hold the same file. */
  readonly sha256: string;
  readonly draw: string | null;
  readonly frameSha256: string | null;
  readonly planSha256: string | null;
  readonly commitment: string | null;
  readonly picks: Bundle['picks'];
  /** What the visits are worth, by stratum; null where something does not agree. */
  readonly power: ReturnType<typeof powerOfDraw> | null;
  readonly redrawOf: Bundle['redrawOf'];
  readonly redrawnBy: Bundle['redrawnBy'];
  /** What does not agree, in plain sentences; empty where everything does. */
  readonly findings: readonly { readonly code: string; readonly vi: string; readonly en: string }[];
}

/**
 * Does a published draw again, from the bundle alone; with `earlier`, also says what it tells otherwise than a bundle of
 * the same draw that was published before. Needs no record and no server.
 *
 * @throws NotFound, BadInput for the files.
 */
export async function verifyDraw(path: string, earlier?: string): Promise<DrawVerificationShown> {
  const text = await textOf(path, 'FILE');
  const { bundle, stage, findings } = verifyBundle(text);
  const all = earlier === undefined ? findings : [...findings, ...(await changes(earlier, bundle))];
  return {
    ok: all.length === 0,
    stage,
    sha256: sha256(text.replace(/\r?\n$/, '')),
    draw: bundle?.draw ?? null,
    frameSha256: bundle?.frameSha256 ?? null,
    planSha256: bundle?.planSha256 ?? null,
    commitment: bundle?.commitment ?? null,
    picks: bundle?.picks ?? null,
    power: bundle === null || findings.length > 0 ? null : powerOfDraw(bundle.frame, bundle.plan, bundle.extensions),
    redrawOf: bundle?.redrawOf ?? null,
    redrawnBy: bundle?.redrawnBy ?? null,
    findings: all.map((finding) => ({ code: finding.code, ...sentenceOf(finding) })),
  };
}

async function changes(path: string, later: Bundle | null): Promise<readonly Finding[]> {
  const earlier = verifyBundle(await textOf(path, 'earlier'));
  return [...earlier.findings, ...(earlier.bundle && later ? changedSince(earlier.bundle, later) : [])];
}
