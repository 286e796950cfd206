/** Lower case without tone marks, đ as d, blanks collapsed: how words are compared when marks are mistyped or misread. */
export const fold = (text: string): string => bare(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** Without tone marks, in its own case and at its own length: offsets in it are offsets in the text, which must be NFC. */
export const bare = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => (letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : (letter.normalize('NFD')[0] ?? letter)))
    .join('');
