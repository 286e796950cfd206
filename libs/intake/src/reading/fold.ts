/** Lower case without tone marks, đ as d, blanks collapsed: how words are compared when marks are mistyped or misread. */
export const fold = (text: string): string => bare(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** Without tone marks, in its own case and at its own length: offsets in it are offsets in the text, which must be NFC. */
export const bare = (text: string): string => text.normalize('NFC').replace(/\P{ASCII}/gu, bareLetter);

/** Every letter is taken apart once: a long document folds the same hundred letters a million times. */
const known = new Map([
  ['đ', 'd'],
  ['Đ', 'D'],
]);

const bareLetter = (letter: string): string => {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const plain = String.fromCodePoint(letter.normalize('NFD').codePointAt(0) ?? 0);
  known.set(letter, plain);
  return plain;
};
