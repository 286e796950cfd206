/**
 * The verifier once more, in plain JavaScript for a browser: WebCrypto's SHA-256 and nothing of ours, written to be read
 * from top to bottom by somebody who trusts no server. It reports the codes of `verify-bundle.ts`; a test holds the two
 * against each other. `SHAPE`, `FORMATS` and `MOST_NAMED` are data that the page defines before it.
 */
export const ALGORITHM_SCRIPT = String.raw`
async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const sha256 = (text) => digest(new TextEncoder().encode(text));

/* Of the bytes that hexadecimal digits stand for. */
const sha256OfHex = (hex) => digest(Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16)));

/* RFC 8785: members in the order of their UTF-16 code units, no blanks. */
function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('lone surrogate');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return '{' + Object.keys(value).sort().map((key) => canonical(key) + ':' + canonical(value[key])).join(',') + '}';
}

/* Rivest 2018: 0. and the decimal digits of SHA-256(SHA-256(seed) + id), the lowest digit first. */
async function ticketOf(seedHash, id) {
  const number = BigInt('0x' + (await sha256(seedHash + id)));
  return '0.' + number.toString().padStart(64, '0').split('').reverse().join('');
}

const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);

async function inOrderOfDrawing(ids, seed) {
  const seedHash = await sha256(seed);
  const tickets = await Promise.all(ids.map(async (id) => ({ id, ticket: await ticketOf(seedHash, id) })));
  return tickets.sort((a, b) => compare(a.ticket, b.ticket) || compare(a.id, b.id));
}

/* The quota of N units, excluded ones counted: a number, or N*p/100 rounded up, in integers. */
function quotaOf(size, quota) {
  return 'count' in quota ? quota.count : Number((BigInt(size) * BigInt(quota.percent) + 99n) / 100n);
}

async function draw(frame, plan, seed, extensions) {
  const tickets = [];
  const picks = [];
  for (const { stratum } of extensions)
    if (!plan.strata.some((planned) => planned.stratum === stratum)) throw refusal('stratum-unknown', { stratum });
  for (const { stratum, quota, certainty, visited } of plan.strata) {
    const { units, excluded } = frame.strata.find((found) => found.stratum === stratum);
    const order = await inOrderOfDrawing(units.map(({ id }) => id), seed);
    const apart = new Set([...certainty.map(({ id }) => id), ...visited]);
    const pool = order.filter(({ id }) => !apart.has(id));
    const wanted = quotaOf(units.length + excluded.length, quota) - visited.length;
    const first = Math.min(Math.max(0, wanted), pool.length);
    const more = extensions.filter((one) => one.stratum === stratum).reduce((sum, { count }) => sum + count, 0);
    if (first + more > pool.length) throw refusal('extension-too-large', { stratum, left: pool.length - first });
    for (const one of order) tickets.push({ stratum, ...one });
    for (const { id } of certainty) picks.push({ stratum, id, how: 'certainty' });
    pool.slice(0, first + more).forEach(({ id }, n) =>
      picks.push({ stratum, id, how: n < first ? 'random' : 'extension' }));
  }
  return { tickets, picks };
}

function refusal(code, details) {
  return Object.assign(new Error(code), { finding: { code, details } });
}
`;
