/** Two rows of the table, for keys up to this length; longer ones are cut there. */
const LONGEST = 250;
const rows = [new Uint16Array(LONGEST + 1), new Uint16Array(LONGEST + 1)] as const;

/** Edit distance (Levenshtein), given up beyond `limit`: then `limit + 1`. Work is length times limit. */
export function editDistance(a: string, b: string, limit: number): number {
  const [m, n] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  if (Math.abs(m - n) > limit) return limit + 1;
  let [row, next] = rows as readonly [Uint16Array, Uint16Array];
  for (let j = 0; j <= n; j++) row[j] = j;
  for (let i = 1; i <= m; i++) {
    const first = Math.max(1, i - limit);
    const last = Math.min(n, i + limit);
    const letter = a.charCodeAt(i - 1);
    let least = (next[first - 1] = first === 1 ? i : limit + 1);
    for (let j = first; j <= last; j++) {
      const above = j > i - 1 + limit ? limit + 1 : row[j]!;
      const away = Math.min(above + 1, next[j - 1]! + 1, row[j - 1]! + (letter === b.charCodeAt(j - 1) ? 0 : 1));
      next[j] = away;
      if (away < least) least = away;
    }
    if (least > limit) return limit + 1;
    [row, next] = [next, row];
  }
  return Math.min(row[n]!, limit + 1);
}
