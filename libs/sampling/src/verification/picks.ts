import type { Pick } from '../draw.js';
import type { Finding } from '../refusal.js';
import { firstFew } from './first-few.js';

/** The picks as published against the picks that follow from tickets and quotas. */
export function comparePicks(said: readonly Pick[], computed: readonly Pick[]): Finding[] {
  const saidPlaces = new Set(said.map(placeOf));
  const places = new Set(computed.map(placeOf));
  const strange = said.filter((pick) => !places.has(placeOf(pick)));
  const missing = computed.filter((pick) => !saidPlaces.has(placeOf(pick)));
  const findings = [
    ...firstFew(strange.map(({ id, stratum }) => ({ code: 'pick-not-drawn', details: { id, stratum } }))),
    ...firstFew(missing.map(({ id, stratum }) => ({ code: 'pick-missing', details: { id, stratum } }))),
  ];
  return findings.length > 0 ? findings : outOfOrder(said, computed);
}

function outOfOrder(said: readonly Pick[], computed: readonly Pick[]): Finding[] {
  const n = said.findIndex(
    (pick, i) => placeOf(pick) !== placeOf(computed[i] ?? NONE) || pick.how !== computed[i]?.how,
  );
  const stratum = said[n]?.stratum;
  return stratum === undefined ? [] : [{ code: 'picks-out-of-order', details: { stratum } }];
}

const NONE = { stratum: '', id: '' };

const placeOf = ({ stratum, id }: { readonly stratum: string; readonly id: string }): string => `${stratum}\n${id}`;
