import { inAlphabet, inRoman } from './number-forms.js';
import type { Level, Numbering } from './numbering.js';

/** The label that Word prints before a paragraph, with the space behind it; null where its form is not known. */
export type NumberLabels = (numId: string, level: number) => string | null;

const FORMS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  lowerLetter: (n) => inAlphabet(n),
  upperLetter: (n) => inAlphabet(n).toUpperCase(),
  lowerRoman: (n) => inRoman(n).toLowerCase(),
  upperRoman: inRoman,
  none: () => '',
};

/**
 * Counts as Word does, paragraph by paragraph in printed order (ECMA-376 17.9): lists of one definition count on together,
 * a number begins again below a higher one, a list with an override begins where that says.
 */
export const numberLabels = (numbering: Numbering): NumberLabels => {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (numId, at) => {
    const list = numbering.get(numId);
    const level = list?.levels[at];
    if (list === undefined || level === undefined) return '';
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    const override = begun.has(`${numId}/${at}`) ? undefined : list.startsAgain[at];
    begun.add(`${numId}/${at}`);
    count[at] = override ?? (count[at] === undefined ? level.start : count[at] + 1);
    count.length = at + 1;
    for (let above = 0; above < at; above += 1) count[above] ??= list.levels[above]?.start ?? 1;
    return labelOf(level, list.levels, count);
  };
};

const labelOf = (
  level: Level,
  levels: readonly (Level | undefined)[],
  count: readonly (number | undefined)[],
): string | null => {
  if (level.form === 'bullet') return /^[-–+]$/.test(level.text) ? `${level.text} ` : '• ';
  const numbers = [...level.text.matchAll(/%(\d)/g)].map(([mark, digit]) => {
    const of = Number(digit) - 1;
    const form = levels[of]?.form ?? 'decimal';
    return { mark, text: FORMS[level.legal && form !== 'none' ? 'decimal' : form]?.(count[of] ?? 1) };
  });
  if (numbers.some(({ text }) => text === undefined)) return null;
  const label = numbers.reduce((whole, { mark, text }) => whole.replace(mark, text ?? ''), level.text);
  return label === '' ? '' : `${label} `;
};
