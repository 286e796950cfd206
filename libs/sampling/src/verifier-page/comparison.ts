/** How the page puts its checks together, in plain JavaScript; see `algorithm.ts`. */
export const COMPARISON_SCRIPT = String.raw`
async function verifyBundle(text) {
  let bundle;
  try { bundle = JSON.parse(text); } catch { return { findings: [finding('not-json')], bundle: null, stage: null }; }
  const strange = misfit(bundle, SHAPE, '');
  if (strange !== null) return { findings: [finding('bad-shape', { field: strange })], bundle: null, stage: null };
  const again = canonicalOrNull(bundle);
  if (again === null) return { findings: [finding('not-canonical')], bundle: null, stage: null };
  const same = again === text.replace(/\r?\n$/, '');
  const findings = [...(same ? [] : [finding('not-canonical')]), ...unknownFormats(bundle)];
  if (findings.some(({ code }) => code === 'format-unknown')) return { findings, bundle, stage: null };
  findings.push(
    ...differing('frame-differs', bundle.frameSha256, await hashOf(bundle.frame)),
    ...differing('plan-differs', bundle.planSha256, await hashOf(bundle.plan)),
    ...differing('plan-of-another-frame', bundle.plan.frameSha256, bundle.frameSha256),
  );
  const { seed, stage, found } = await seedFollowing(bundle);
  const refusals = refusedAtFirst(bundle);
  findings.push(...found, ...refusals);
  if (seed !== null && refusals.length === 0) findings.push(...(await drawFindings(bundle, seed)));
  return { findings, bundle, stage };
}

const hashOf = (value) => sha256(canonical(value));

function canonicalOrNull(value) {
  try { return canonical(value); } catch { return null; }
}

function unknownFormats(bundle) {
  return Object.entries(FORMATS).flatMap(([field, known]) => {
    const said = field.split('.').reduce((value, name) => value[name], bundle);
    return known.includes(said) ? [] : [finding('format-unknown', { field, said, known: known.join(', ') })];
  });
}

async function seedFollowing({ plan, dice, secret, commitment, seed: said, tickets, picks }) {
  const sealed = plan.seedKind === 'sealed';
  const found = [];
  if (!sealed && (secret !== null || commitment !== null)) found.push(finding('secret-in-public-draw'));
  if (sealed && (commitment === null || !isHex256(commitment))) found.push(finding('commitment-missing'));
  if (dice === null || (sealed && secret === null)) {
    for (const [field, value] of Object.entries({ secret, seed: said, tickets, picks }))
      if (value !== null) found.push(finding('shown-too-early', { field }));
    return { seed: null, stage: dice === null ? 'frozen' : 'sealed', found };
  }
  if (!areDice(dice)) found.push(finding('dice-too-few', { count: dice.length }));
  if (sealed && !isHex256(secret)) found.push(finding('secret-not-256-bits'));
  if (!areDice(dice) || (sealed && !isHex256(secret))) return { seed: null, stage: 'drawn', found };
  if (sealed && commitment !== null) found.push(...differing('commitment-differs', commitment, await sha256OfHex(secret)));
  const seed = sealed ? await sha256(secret + ',' + dice) : dice;
  found.push(...differing('seed-differs', said ?? '–', seed));
  return { seed, stage: 'drawn', found };
}

async function drawFindings(bundle, seed) {
  let again;
  try { again = await draw(bundle.frame, bundle.plan, seed, bundle.extensions); } catch (error) {
    if (error.finding) return [error.finding];
    throw error;
  }
  return [...ticketFindings(bundle.tickets ?? [], again.tickets), ...pickFindings(bundle.picks ?? [], again.picks)];
}

function ticketFindings(said, computed) {
  const written = new Map(said.map((one) => [placeOf(one), one.ticket]));
  const known = new Set(computed.map(placeOf));
  const found = [
    ...firstFew(computed.filter((one) => !written.has(placeOf(one))).map(({ id }) => finding('ticket-missing', { id }))),
    ...firstFew(said.filter((one) => !known.has(placeOf(one)))
      .map(({ id, stratum }) => finding('ticket-of-no-unit', { id, stratum }))),
    ...firstFew(computed.filter((one) => written.has(placeOf(one)) && written.get(placeOf(one)) !== one.ticket)
      .map((one) => finding('ticket-differs', { id: one.id, said: written.get(placeOf(one)), computed: one.ticket }))),
  ];
  return found.length > 0 ? found : outOfOrder('tickets-out-of-order', said, computed);
}

function pickFindings(said, computed) {
  const written = new Set(said.map(placeOf));
  const known = new Set(computed.map(placeOf));
  const named = (code) => ({ id, stratum }) => finding(code, { id, stratum });
  const found = [
    ...firstFew(said.filter((one) => !known.has(placeOf(one))).map(named('pick-not-drawn'))),
    ...firstFew(computed.filter((one) => !written.has(placeOf(one))).map(named('pick-missing'))),
  ];
  return found.length > 0 ? found : outOfOrder('picks-out-of-order', said, computed);
}

function outOfOrder(code, said, computed) {
  const wrong = said.find((one, n) =>
    computed[n] === undefined || placeOf(one) !== placeOf(computed[n]) || one.how !== computed[n].how);
  return wrong === undefined ? [] : [finding(code, { stratum: wrong.stratum })];
}
`;
