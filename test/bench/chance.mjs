/** A sequence that is the same in every run: figures of two runs are of one log. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n) => Math.floor(next() * n);
  const digits = (n) => Array.from({ length: n }, () => below(16).toString(16)).join('');
  return {
    below,
    happens: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    uuid: () => `${digits(8)}-${digits(4)}-5${digits(3)}-8${digits(3)}-${digits(12)}`,
    sha256: () => digits(64),
  };
}
