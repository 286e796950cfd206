import { classPhrase } from './class-phrase.js';
import { opensClass } from './class-words.js';
import { cellWords, type CellWord } from './unit-words.js';

/** A text with its words. */
export interface CellText {
  readonly text: string;
  readonly words: readonly CellWord[];
}

/** "Các Bộ: A, B", "09 địa phương: …", "06 Bộ, ngành (A, B) và các địa phương": the list, its heading, what follows it. */
export function namedList(
  text: string,
  words: readonly CellWord[],
): (CellText & { intro: string; rest?: string }) | null {
  if (!opensClass(words, 0)) return null;
  const unmarked = unmarkedList(text);
  if (unmarked !== null) return unmarked;
  const colon = text.indexOf(':');
  if (colon >= 0) return { intro: text.slice(0, colon).trim(), ...textFrom(text.slice(colon + 1)) };
  const opened = text.indexOf('(');
  const closed = text.indexOf(')', opened);
  if (opened < 0 || closed < 0 || !/[,;]/u.test(text.slice(opened, closed))) return null;
  const rest = text.slice(closed + 1).replace(/^[\s,;]*(và\s)?/u, '');
  return {
    intro: text.slice(0, opened).trim(),
    ...textFrom(text.slice(opened + 1, closed)),
    ...(rest === '' ? {} : { rest }),
  };
}

/** "Các Bộ Công an, Tài chính", "UBND các tỉnh Bình Dương, Quảng Ninh": a class noun, then names in capitals. */
function unmarkedList(text: string): (CellText & { intro: string }) | null {
  const [, intro, names] =
    /^((?:UBND |Ủy ban nhân dân )?(?:các|Các) (?:[Bb]ộ|[Ss]ở|[Tt]ỉnh|[Qq]uận|[Hh]uyện)) (\p{Lu}[^:()]*[,;][^:()]*)$/u.exec(
      text,
    ) ?? [];
  return intro === undefined || names === undefined ? null : { intro, ...textFrom(names) };
}

const textFrom = (part: string): CellText => ({ text: part.trim(), words: cellWords(part.trim()) });

/** The word that a heading lends to the names under it: "Các Bộ: Công an, Tài chính". */
export function kindUnder(intro: string): string {
  const { levels } = classPhrase(intro);
  if (levels.includes('districts')) return /huyện/iu.test(intro) ? 'UBND Huyện' : 'UBND Quận';
  return levels.includes('ministries') ? 'Bộ' : levels.includes('departments') ? 'Sở' : '';
}
