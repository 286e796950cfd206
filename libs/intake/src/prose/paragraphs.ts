import type { Line } from '../reading/lines.js';
import { cut, followedBy, stretchOf, type Stretch } from './stretch.js';

/** How deep a paragraph stands: `IV.` is ½, `1.` is 1, `1.1.` is 2, then `(1)`, `a)` and a dash; 0 has no mark of its own. */
export type Depth = 0 | 0.5 | 1 | 2 | 3 | 4 | 5 | 6;

export interface Paragraph {
  readonly depth: Depth;
  /** `IV`, `1.1`, `(2)`, `a`, `-`; empty where there is none. */
  readonly mark: string;
  /** What follows the mark. */
  readonly body: Stretch;
}

const MARK = /^(?:[-–+•]\s+)?(?:(\d{1,2}(?:\.\d{1,2}){0,2})\.\s+|\((\d{1,2})\)\s+|([a-zđ])\)\s+)|^([-–+•])\s+/u;
/** "IV. KINH PHÍ": a Roman number before a heading in capitals. */
const ROMAN = /^([IVX]{1,5})\.\s+(?=\p{Lu}{2})/u;
const FOOTNOTE = /^(?:[¹²³⁴⁵⁶⁷⁸⁹]|\^\{|\[\d+\]\s)/;

/** Paragraphs as they were before pages and lines broke them; footnotes stay out. */
export const paragraphsOf = (lines: readonly Line[]): Paragraph[] => {
  const whole: Stretch[] = [];
  let blank = true;
  for (const line of lines) {
    const stretch = stretchOf(line);
    const last = whole.at(-1);
    if (stretch.text === '') blank = true;
    else if (!FOOTNOTE.test(stretch.text)) {
      if (last !== undefined && goesOn(last.text, stretch.text, blank))
        whole[whole.length - 1] = followedBy(last, stretch);
      else whole.push(stretch);
      blank = false;
    }
  }
  return whole.map(marked);
};

/** Does the second text go on with the first? Over a blank line only in the middle of a sentence. */
const goesOn = (before: string, after: string, blank: boolean): boolean => {
  if (MARK.test(after) || ROMAN.test(after) || /^\p{Lu}[\p{Lu}\s,.]{6,}$/u.test(before)) return false;
  const ended = /[.;:!?/]$/.test(before);
  return blank ? !ended && /^[\p{Ll}\d(,]/u.test(after) : !ended || /^\p{Ll}/u.test(after);
};

const marked = (stretch: Stretch): Paragraph => {
  const roman = ROMAN.exec(stretch.text);
  if (roman !== null) return { depth: 0.5, mark: roman[1]!, body: cut(stretch, roman[0].length) };
  const found = MARK.exec(stretch.text);
  const [whole = '', number, counted, letter, dash] = found ?? [];
  const body = cut(stretch, whole.length);
  if (number !== undefined) return { depth: number.split('.').length as Depth, mark: number, body };
  if (counted !== undefined) return { depth: 4, mark: `(${counted})`, body };
  if (letter !== undefined) return { depth: 5, mark: letter, body };
  return dash === undefined ? { depth: 0, mark: '', body: stretch } : { depth: 6, mark: '-', body };
};
