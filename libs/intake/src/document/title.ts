import { fold } from '../reading/fold.js';
import { printed, type Line } from '../reading/lines.js';
import { KINDS } from './numbers.js';

/** The heading of a document: its kind, where it stands, and the title below it. */
export interface Heading {
  readonly kind: string | null;
  readonly title: string | null;
  /** The line of the heading, or of the title where the kind is lost. */
  readonly at: number;
}

const kindOf = (text: string): string | undefined => {
  const words = fold(text).replace(/[:.]$/, '');
  return text === text.toUpperCase() ? KINDS.find(([, word]) => fold(word) === words)?.[0] : undefined;
};

/** What ends a title: the body's reasons, the body in capitals, a stamp, a numbered or quoted paragraph. */
const END =
  /^(?:căn cứ|điều \d|\d{1,2}\.|[ivx]+\.|kính gửi|ngày \d|thực hiện|để |bộ trưởng|thủ tướng|chủ tịch|ủy ban|tổ trưởng|văn phòng)/iu;
const LONGEST = 260;

/** A heading in capitals and the lines under it, else (95/QĐ-VPCP) the first long line in capitals. */
export const headingOf = (lines: readonly Line[]): Heading => {
  const at = lines.findIndex(({ text }) => kindOf(printed(text)) !== undefined);
  const kind = at < 0 ? undefined : kindOf(printed(lines[at]?.text ?? ''));
  const before = lines.slice(0, at < 0 ? 40 : at).findIndex(({ text }) => isShouted(printed(text)));
  if (kind === undefined || (before >= 0 && titleBelow(lines, at + 1) === null))
    return before < 0
      ? { kind: kind ?? null, title: null, at }
      : { kind: kind ?? null, title: printed(lines[before]?.text ?? ''), at: before };
  return { kind, title: titleBelow(lines, at + 1), at };
};

const isShouted = (text: string): boolean => text.length > 60 && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** A row between bars or tabs: the table has begun. */
const isOfTable = (text: string): boolean => /^\s*\|/.test(text) || /\S\t+\S/.test(text);

const titleBelow = (lines: readonly Line[], from: number): string | null => {
  const parts: string[] = [];
  for (const { text } of lines.slice(from, from + 14)) {
    const plain = printed(text);
    if (plain === '') continue;
    if (
      (END.test(plain) && !(parts.length > 0 && /^\p{Ll}/u.test(plain))) ||
      /^\s*>/.test(text) ||
      isOfTable(text) ||
      isStamp(plain) ||
      plain.length > LONGEST
    )
      break;
    parts.push(plain);
  }
  return parts.length === 0 ? null : parts.join(' ');
};

/** A receipt stamp: "ĐẾN", also misread, with a number, an hour or a day. */
export const isStamp = (text: string): boolean => /^den\b.*(?:\d|ngay|gio)/.test(fold(text)) || /số\.{3,}/iu.test(text);
