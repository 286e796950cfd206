import type { Capacity } from '#domain/facts';
import { fold } from '../reading/fold.js';
import { printed, type Line } from '../reading/lines.js';
import type { Cell, Signer } from '../types.js';

/** The recipients under "Nơi nhận", and where the block ends: who signs stands after it. */
export const distributionOf = (lines: readonly Line[]): { recipients: Cell[]; end: number } | null => {
  const start = lines.findIndex(({ text }) => /^noi nhan\s*:?$/.test(fold(printed(text))));
  if (start < 0) return null;
  const recipients: Cell[] = [];
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const text = printed(line?.text ?? '');
    if (text === '') continue;
    if (!/^[-–•+]\s*\S/.test(text)) break;
    recipients.push({ text: text.replace(/^[-–•+]\s*/, '').replace(/[;.]$/, ''), places: [{ line: line?.line ?? 0 }] });
    end = at + 1;
    if (/^[-–•+]\s*l[ưu]u\s*:/iu.test(text)) break;
  }
  return { recipients, end };
};

const CAPACITY = /^(KT|TM|TL|TUQ|Q)\.\s*(.+)$/u;
const RANK = /^(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy)|gs|pgs|ts|ths)\.?\s+/iu;
/** How far below the list of recipients a signature still belongs to it. */
const REACH = 16;

/** Who signed: lines in capitals are posts, the first line of capitalised words below them is the name. */
export const signerOf = (lines: readonly Line[], from: number): Signer | null => {
  const posts: string[] = [];
  let capacity: { code: Capacity; of: string } | null = null;
  for (const { text, line } of lines.slice(from, from + REACH)) {
    const plain = printed(text);
    if (plain === '') continue;
    const found = CAPACITY.exec(plain);
    if (found) capacity = { code: found[1] as Capacity, of: found[2] ?? '' };
    else if (plain === plain.toUpperCase() && /\p{L}{2}/u.test(plain) && plain.length < 80) posts.push(plain);
    else if (isName(plain) && (posts.length > 0 || capacity !== null))
      return {
        name: plain.replace(RANK, ''),
        post: posts.join(' ') || null,
        capacity: capacity?.code ?? null,
        onBehalfOf: capacity?.of ?? null,
        place: { line },
      };
    else return null;
  }
  return null;
};

const isName = (text: string): boolean => /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$/u.test(text.replace(RANK, ''));
