/** The comparisons of the page, in plain JavaScript; see `algorithm.ts`. */
export const CHECKS_SCRIPT = String.raw`
const finding = (code, details = {}) => ({ code, details });
const differing = (code, said, computed) => (said === computed ? [] : [finding(code, { said, computed })]);
const isHex256 = (text) => /^[0-9a-f]{64}$/.test(text);
const areDice = (text) => /^[0-9]{20,200}$/.test(text);
const placeOf = ({ stratum, id }) => stratum + '\n' + id;
const firstFew = (found) =>
  found.length <= MOST_NAMED ? found
    : [...found.slice(0, MOST_NAMED), finding('and-more', { count: found.length - MOST_NAMED })];

function misfit(value, shape, path) {
  if (shape === 'text') return typeof value === 'string' ? null : path;
  if (shape === 'text or null') return typeof value === 'string' || value === null ? null : path;
  if (shape === 'whole') return Number.isSafeInteger(value) && value >= 0 ? null : path;
  if (shape === 'quota') return isQuota(value) ? null : path;
  if (value === null && shape.orNull) return null;
  let looks;
  if (shape.list) {
    if (!Array.isArray(value)) return path;
    looks = value.map((member, n) => [member, shape.list, path + '[' + n + ']']);
  } else {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
    const names = [...new Set([...Object.keys(shape.members), ...Object.keys(value)])];
    looks = names.map((name) => [
      value[name], Object.hasOwn(shape.members, name) ? shape.members[name] : null, path === '' ? name : path + '.' + name,
    ]);
  }
  for (const [member, wanted, at] of looks) {
    const found = wanted === null ? at : misfit(member, wanted, at);
    if (found !== null) return found;
  }
  return null;
}

function isQuota(value) {
  if (typeof value !== 'object' || value === null) return false;
  const members = Object.entries(value);
  return members.length === 1 && ['percent', 'count'].includes(members[0][0]) && Number.isSafeInteger(members[0][1]);
}

/* What would have been refused when the frame was frozen and the plan fixed. */
function refusedAtFirst({ frame, plan }) {
  const twiceOrStrange = (ids) => {
    const seen = new Set();
    for (const id of ids) {
      if (!/^[!-~]{1,64}$/.test(id)) return [finding('id-not-ascii', { id })];
      if (seen.has(id)) return [finding('id-twice', { id })];
      seen.add(id);
    }
    return [];
  };
  const units = frame.strata.flatMap((one) => [...one.units, ...one.excluded]);
  const ids = [...twiceOrStrange(frame.strata.map(({ stratum }) => stratum)), ...twiceOrStrange(units.map(({ id }) => id))];
  if (ids.length > 0) return ids.slice(0, 1);
  if (frame.strata.every((one) => one.units.length === 0)) return [finding('frame-empty')];
  for (const { id, reason } of frame.strata.flatMap(({ excluded }) => excluded))
    if (reason.trim() === '') return [finding('exclusion-without-reason', { id })];
  const planned = new Set();
  for (const { stratum } of plan.strata) {
    if (planned.has(stratum)) return [finding('stratum-twice', { stratum })];
    planned.add(stratum);
  }
  for (const one of plan.strata) {
    const found = refusedInStratum(one, frame.strata.find(({ stratum }) => stratum === one.stratum));
    if (found.length > 0) return found;
  }
  return [];
}

function refusedInStratum({ stratum, quota, certainty, visited }, within) {
  if (within === undefined) return [finding('stratum-unknown', { stratum })];
  const size = within.units.length + within.excluded.length;
  if ('percent' in quota && (quota.percent < 0 || quota.percent > 100))
    return [finding('quota-not-a-percentage', { percent: quota.percent })];
  if ('count' in quota && (quota.count < 0 || quota.count > size))
    return [finding('quota-not-a-count', { count: quota.count, size })];
  const apart = new Set();
  for (const { id, reason } of [...certainty, ...visited.map((id) => ({ id, reason: '-' }))]) {
    if (apart.has(id)) return [finding('id-twice', { id })];
    if (reason.trim() === '') return [finding('certainty-without-reason', { id })];
    apart.add(id);
  }
  const units = new Set(within.units.map(({ id }) => id));
  const known = new Set([...units, ...within.excluded.map(({ id }) => id)]);
  const strange = certainty.map(({ id }) => id).find((id) => !units.has(id)) ?? visited.find((id) => !known.has(id));
  return strange === undefined ? [] : [finding('unit-not-in-frame', { id: strange, stratum })];
}
`;
