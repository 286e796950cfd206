import { latin } from '#domain/directive/item-address';
import { printed } from './lines.js';

/** `1`, `01`, `25.`, `2.1.`, `3)`, `a)`: what may stand in the number column. */
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zđ][.)])$/u;
export const isRowNumber = (text: string): boolean => ROW_NUMBER.test(text);

/** The last counted part of a printed number: 25 of `25.`, 3 of `2.3`; undefined where it has none. */
export const counted = (text: string): number | undefined => {
  const last = /(\d+)[.)]?$/.exec(text)?.[1];
  return last === undefined ? undefined : Number(last);
};

/** The id of a section from its cell: `B` of a Cyrillic `В`, `III` of `III.`; undefined for anything else. */
export const sectionId = (text: string): string | undefined => {
  const id = latin(printed(text)).replace(/[.):]$/, '');
  if (/^[IVXLl]+$/.test(id)) return id.replaceAll('l', 'I');
  return /^[A-ZĐ]$/u.test(id) ? id : undefined;
};

/** A header that stands in one cell: `II. VỀ …`, `A. NHIỆM VỤ …`, `PHẦN I: …`. */
export const sectionLine = (text: string): { id: string; printed: string; title: string } | undefined => {
  const found = /^(?:(?:PHẦN|MỤC|NHÓM)\s+)?(\p{L}{1,5})\s*[.):]\s+(\S.*)$/u.exec(text);
  const id = found?.[1] === undefined ? undefined : sectionId(found[1]);
  return id === undefined ? undefined : { id, printed: found?.[1] ?? id, title: found?.[2] ?? '' };
};

/** "(09 NHIỆM VỤ)" at the end of a header. */
export const declaredIn = (title: string): number | null => {
  const count = /\(\s*(\d{1,3})\s+nhiệm vụ\s*\)/iu.exec(title)?.[1];
  return count === undefined ? null : Number(count);
};
