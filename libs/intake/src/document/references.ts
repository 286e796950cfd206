import type { Line } from '../reading/lines.js';
import { printed } from '../reading/lines.js';
import type { Reference } from '../types.js';
import { KINDS, kindOfNumber, partialDate } from './numbers.js';

const words = KINDS.map(([, word]) => word).join('|');
const REFERENCE = new RegExp(
  `(?:(${words})(?:\\s+kết luận)?\\s+)?(?:số\\s*:?\\s*)?(\\d{1,5}[a-z]?\\s?/(?:\\d{4}/)?\\p{Lu}[\\p{L}\\d]*(?:-\\p{L}[\\p{L}\\d]*)*)(,?\\s+ngày\\s+\\d{1,2}(?:[/.-]\\d{1,2}[/.-]\\d{2,4}|\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}))?`,
  'giu',
);

/**
 * What two printings of one number share: capitals, no leading zeros, no year in the middle; of a dispatch without the
 * department that wrote it, which is mistyped as often as not (1552/BTTTT-TTH and -THH).
 */
export const referenceKey = (number: string): string => {
  const [serial = '', ...rest] = number.toUpperCase().replace(/\s+/g, '').split('/');
  const code = rest.filter((part) => !/^\d{4}$/.test(part)).join('/');
  const body = kindOfNumber(number) === null ? code.replace(/-[^-]*$/, '') : code;
  return `${serial.replace(/^0+(?=\d)/, '')}/${body}`;
};

/** Every document that a line names by number. */
export const referencesIn = ({ text, line }: Line): Reference[] =>
  [...printed(text).matchAll(REFERENCE)].flatMap((found): Reference[] => {
    const number = (found[2] ?? '').replace(/\s+/g, '');
    if (!/\p{Lu}{2}/u.test(number.replace(/^[^/]*\//, ''))) return [];
    const kind = KINDS.find(([, word]) => word === found[1]?.toLowerCase())?.[0] ?? kindOfNumber(number);
    const issuedOn = found[3] === undefined ? null : partialDate(found[3]);
    return [{ kind, number, key: referenceKey(number), issuedOn, printed: found[0].trim(), place: { line } }];
  });

/** Each once, by key and year; a printing without a year stands for the one that has it. */
export const once = (references: readonly Reference[]): Reference[] => {
  const kept: Reference[] = [];
  for (const reference of references) {
    const at = kept.findIndex(
      (k) => k.key === reference.key && (!yearOf(k) || !yearOf(reference) || yearOf(k) === yearOf(reference)),
    );
    if (at < 0) kept.push(reference);
    else if (kept[at]?.issuedOn === null && reference.issuedOn !== null) kept[at] = reference;
  }
  return kept;
};

const yearOf = ({ number, issuedOn }: Reference): string | undefined =>
  /\/(\d{4})\//.exec(number)?.[1] ?? issuedOn?.slice(0, 4);

const SUPERSEDES = /thay thế(?:\s+cho)?\s+(.*)$/iu;

/** What "thay thế" names: numbers after the word, up to the end of the sentence. */
export const supersededIn = (line: Line): Reference[] => {
  const clause = SUPERSEDES.exec(printed(line.text))?.[1]?.split(/[;.]\s/)[0];
  const [first] = clause === undefined ? [] : referencesIn({ ...line, text: clause });
  if (clause === undefined || first === undefined) return [];
  const list = /^(?:.*?)(?=\s(?:về|của|quy định|ban hành|phê duyệt)\s)/iu.exec(clause)?.[0] ?? clause;
  const named = referencesIn({ ...line, text: list });
  return named.length > 0 ? named : [first];
};

const BASIS = /^căn cứ\s/iu;
const NAMED = /^(?:chỉ thị|quyết định|nghị quyết|nghị định|kế hoạch|thông tư|thông báo|văn bản|công văn|luật)\s/iu;

/** The block of reasons before the decision: lines that begin with "Căn cứ", and those among them that name a document. */
export const basisIn = (lines: readonly Line[]): Reference[] => {
  const full = lines.filter(({ text }) => printed(text) !== '');
  const first = full.findIndex(({ text }) => BASIS.test(printed(text)));
  if (first < 0) return [];
  const after = full.slice(first).findIndex(({ text }) => !BASIS.test(printed(text)) && !NAMED.test(printed(text)));
  const block = full.slice(first, after < 0 ? undefined : first + after);
  return once(block.flatMap((line) => referencesIn(line).slice(0, 1)));
};
