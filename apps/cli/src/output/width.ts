/** Columns that a text takes in a terminal: marks that stand on a letter take none. */
export const widthOf = (text: string): number => Array.from(text.normalize('NFC').replace(/\p{M}/gu, '')).length;

export const padded = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const gap = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + gap : gap + text;
};

/** Lines of at most `width` columns, broken between words; a longer word is cut. At least one line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.normalize('NFC').split('\n')) {
    let line = '';
    for (const word of paragraph.split(/ +/u).flatMap((word) => pieces(word, width))) {
      const joined = line === '' ? word : `${line} ${word}`;
      if (widthOf(joined) <= width) line = joined;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const letters = Array.from(word);
  const found: string[] = [];
  for (let at = 0; at < letters.length; at += width) found.push(letters.slice(at, at + width).join(''));
  return found;
}
