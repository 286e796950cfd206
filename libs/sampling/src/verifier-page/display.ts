/** What the page shows, in plain JavaScript. Everything of the bundle is set as text, nothing of it as markup. */
export const DISPLAY_SCRIPT = String.raw`
const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};
const append = (parent, ...children) => { parent.append(...children); return parent; };
const inBoth = (name, said, className) =>
  append(element(name, said.vi, className), append(element('small'), document.createElement('br'), said.en));
const filled = (sentence, details) => sentence.replace(/\{(\w+)\}/g, (_, name) => String(details[name] ?? ''));
const sentenceOf = ({ code, details }) =>
  ({ vi: filled(SENTENCES[code].vi, details), en: filled(SENTENCES[code].en, details) });

async function show(text) {
  const place = document.getElementById('result');
  place.replaceChildren(element('p', WORDS.working.vi + ' / ' + WORDS.working.en));
  const { findings, bundle, stage } = await verifyBundle(text);
  const agrees = findings.length === 0;
  const verdict = agrees ? WORDS.verdict[stage] : WORDS.verdict.bad;
  place.replaceChildren(inBoth('h2', verdict, agrees ? 'good' : 'bad'));
  place.dataset.findings = findings.map(({ code }) => code).join(' ');
  const list = element('ol');
  for (const found of findings) list.append(inBoth('li', sentenceOf(found)));
  if (!agrees) place.append(list);
  if (bundle !== null) place.append(await facts(bundle, text), ...notes(bundle), ...bundle.frame.strata.flatMap((one) => tables(bundle, one, agrees)));
}

async function facts(bundle, text) {
  const shown = {
    draw: bundle.draw, asOf: bundle.frame.asOf.split('-').reverse().join('/'), frameSha256: bundle.frameSha256, planSha256: bundle.planSha256,
    commitment: bundle.commitment, dice: bundle.dice, secret: bundle.secret, seed: bundle.seed,
    bundleSha256: await sha256(text.replace(/\r?\n$/, '')),
  };
  const list = element('dl');
  for (const [name, value] of Object.entries(shown))
    list.append(inBoth('dt', WORDS.facts[name]), element('dd', value ?? '–'));
  for (const event of bundle.events)
    list.append(element('dt', event.type), element('dd', event.recordedAt + ' · ' + event.id));
  return list;
}

function notes(bundle) {
  const made = [];
  const note = (words, details) => made.push(inBoth('p', { vi: filled(words.vi, details), en: filled(words.en, details) }, 'note'));
  if (bundle.redrawOf) note(WORDS.redrawOf, bundle.redrawOf);
  if (bundle.redrawnBy) note(WORDS.redrawnBy, bundle.redrawnBy);
  for (const one of bundle.extensions) note(WORDS.extended, one);
  return made;
}

function tables(bundle, { stratum, units, excluded }, agrees) {
  const plan = bundle.plan.strata.find((one) => one.stratum === stratum);
  const size = units.length + excluded.length;
  const quota = plan === undefined ? '–' : 'percent' in plan.quota ? plan.quota.percent + '%' : String(plan.quota.count);
  const wanted = plan === undefined ? '–' : quotaOf(size, plan.quota);
  const heading = filled(WORDS.stratum.vi, { stratum, size, quota, wanted });
  const table = element('table');
  table.append(row('th', WORDS.columns.map(({ vi, en }) => vi + ' / ' + en)));
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const picked = new Map((bundle.picks ?? []).filter((one) => one.stratum === stratum).map(({ id, how }) => [id, how]));
  const tickets = (bundle.tickets ?? []).filter((one) => one.stratum === stratum);
  const listed = tickets.length > 0 ? tickets : units.map(({ id }) => ({ id, ticket: '–' }));
  listed.forEach(({ id, ticket }, n) => {
    const how = picked.get(id) ?? (plan?.visited.includes(id) ? 'visited' : 'no');
    const line = row('td', [String(n + 1), id, names.get(id) ?? '–', ticket, WORDS.how[how].vi]);
    if (picked.has(id)) line.className = 'picked';
    table.append(line);
  });
  const left = element('ul');
  for (const one of excluded)
    left.append(inBoth('li', { vi: filled(WORDS.excluded.vi, one), en: filled(WORDS.excluded.en, one) }));
  for (const one of plan?.certainty ?? [])
    left.append(inBoth('li', { vi: filled(WORDS.certainty.vi, one), en: filled(WORDS.certainty.en, one) }));
  const title = inBoth('h3', { vi: heading, en: filled(WORDS.stratum.en, { stratum, size, quota, wanted }) });
  return [title, ...(agrees && plan !== undefined ? [powers({ units, excluded }, plan, bundle.extensions)] : []), left, table];
}

/* Of a bundle that agrees: what so many visits by chance are worth. */
function powers(units, plan, extensions) {
  const power = powerOfStratum(units, plan, extensions);
  const list = element('ul', undefined, 'power');
  for (const one of power?.chances ?? []) {
    const said = { ...power, ...one };
    list.append(inBoth('li', { vi: filled(WORDS.power.vi, said), en: filled(WORDS.power.en, said) }));
  }
  return list;
}

const row = (cell, texts) => append(element('tr'), ...texts.map((text) => element(cell, text)));

const given = document.getElementById('bundle');
if (given !== null) void show(JSON.parse(given.textContent));
document.getElementById('file').addEventListener('change', async ({ target }) => {
  if (target.files.length > 0) await show(await target.files[0].text());
});
`;
