/** `a` … `z`, then `aa`, `bb` …, as Word goes on. */
export const inAlphabet = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(8, Math.floor((n - 1) / 26) + 1));

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Capital; numbers that Roman numerals do not reach stay as they are. */
export const inRoman = (n: number): string => {
  if (n < 1 || n > 3999) return String(n);
  let left = n;
  return ROMAN.map(([letters, value]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return letters.repeat(times);
  }).join('');
};
