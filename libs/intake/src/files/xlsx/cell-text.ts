import type { CellValue } from 'exceljs';

/** The text of a cell as a person sees it, its own line breaks kept, or the error it shows. Formulas were replaced by their values before. */
export const cellText = (value: CellValue, format: string | undefined): { text: string; error?: true } => {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return { text: dayText(value, format ?? '') };
  if (typeof value === 'number') return { text: numberText(value, format ?? '') };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return { text: plain(value) };
  if ('error' in value) return { text: '', error: true };
  if ('richText' in value) return { text: plain(value.richText.map(({ text }) => text).join('')) };
  return { text: '' };
};

const plain = (text: string): string =>
  text
    .replaceAll('_x000D_', '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

const two = (n: number): string => String(n).padStart(2, '0');

/** dd/mm/yyyy, but no more than the cell shows: a month stays a month, since a day added to it would be a deadline. */
const dayText = (date: Date, format: string): string => {
  if (Number.isNaN(date.getTime())) return '';
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  const [day, month, year] = [two(date.getUTCDate()), two(date.getUTCMonth() + 1), String(date.getUTCFullYear())];
  const hasYear = shown.includes('y');
  if (shown.includes('d')) return hasYear || !shown.includes('m') ? `${day}/${month}/${year}` : `${day}/${month}`;
  if (shown.includes('h'))
    return hasYear ? `${day}/${month}/${year}` : `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return shown.includes('m') ? `${month}/${year}` : year;
};

/** Whole numbers with the leading zeros of their format (`00`), percentages as such. */
const numberText = (value: number, format: string): string => {
  const zeros = /^0+$/.exec(format)?.[0].length ?? 0;
  if (/^0(?:\.0+)?%$/.test(format)) return `${Number((value * 100).toPrecision(12))}%`;
  return Number.isInteger(value) ? String(value).padStart(zeros, '0') : String(Number(value.toPrecision(15)));
};
