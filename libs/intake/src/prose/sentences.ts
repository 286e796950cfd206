import { addresseeOf } from './addressee.js';
import { deadlinePhrases } from './deadline-phrase.js';

/** A part of a paragraph, from which character to which, and how it was cut off from the part before it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly after: 'start' | 'sentence' | 'clause' | 'verb';
}

/** Orders that may follow a mere comma where a full stop was forgotten. */
const ORDER =
  /^(?:Tập trung|Khẩn trương|Đẩy nhanh|Đẩy mạnh|Tiếp tục|Hoàn thành|Xây dựng|Rà soát|Phối hợp|Chủ trì|Đôn đốc|Nghiên cứu|Tăng cường)\s/u;

/**
 * Cuts a paragraph where another order may begin: after a full stop; after a semicolon if the clause names its own unit;
 * after a comma before a capital verb that has a deadline of its own. Brackets and quotations stay whole.
 */
export const partsOf = (text: string): Part[] => {
  const cuts: { at: number; after: Part['after'] }[] = [{ at: 0, after: 'start' }];
  const guarded = text.replace(/\([^()]*\)|“[^”]*”|"[^"]*"/g, (inside) => '_'.repeat(inside.length));
  for (const { index, 0: mark } of guarded.matchAll(/[.;,]+\s+/g)) {
    const at = index + mark.length;
    const rest = text.slice(at);
    if (mark.startsWith('.') && /^\p{Lu}/u.test(rest)) cuts.push({ at, after: 'sentence' });
    else if (mark.startsWith(';') && addresseeOf(rest)?.from === 0) cuts.push({ at, after: 'clause' });
    else if (mark.startsWith(',') && ORDER.test(rest) && deadlinePhrases(rest).length > 0)
      cuts.push({ at, after: 'verb' });
  }
  return cuts.map(({ at, after }, i) => ({ from: at, to: cuts[i + 1]?.at ?? text.length, after }));
};
