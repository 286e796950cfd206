import type { Fragment, GridRow } from './grid.js';
import type { Head } from './header.js';
import { isRowNumber } from './numbering.js';
import { reason } from './reasons.js';

/** What is left of a row: at most its number and text, or a single cell. */
export type Piece = readonly Fragment[];

/** Verbs that open a task; an outcome seldom begins with one. */
const TASK =
  /^(?:phối hợp|đôn đốc|tăng cường|chủ trì|tiếp tục|xây dựng|rà soát|nghiên cứu|tham mưu|triển khai|đẩy mạnh|hướng dẫn|bố trí|kết nối|nâng cấp|thực hiện|theo dõi)/iu;

/** The rest of a row is its product where it reads as an outcome, or is far shorter than the text before it. */
const isProductOf = (title: string, text: string): boolean => !TASK.test(text) || text.length < title.length / 3;

const at = (columns: readonly Head[], head: Head): number => columns.indexOf(head);

/**
 * Rows of which a dump kept only pieces: a text opens a row, the next piece is its product where it reads as one. All of
 * them are damaged: whose they were and until when is lost, not blank.
 */
export const pairPieces = (
  pieces: readonly Piece[],
  columns: readonly Head[],
  from: number,
  table: number,
): GridRow[] => {
  const rows: { no: Fragment | null; title: Fragment; product: Fragment | null }[] = [];
  for (const piece of pieces) {
    const no = piece.length > 1 && isRowNumber(piece[0]?.text ?? '') ? (piece[0] ?? null) : null;
    for (const [i, fragment] of piece.slice(no === null ? 0 : 1).entries()) {
      const open = rows.at(-1);
      if (open && open.product === null && !(no !== null && i === 0) && isProductOf(open.title.text, fragment.text))
        open.product = fragment;
      else rows.push({ no: i === 0 ? no : null, title: fragment, product: null });
    }
  }
  return rows.map(({ no, title, product }, i): GridRow => {
    const lost = columns.filter(
      (c) => c !== null && c !== 'title' && !(c === 'no' && no) && !(c === 'product' && product),
    );
    const blank: Fragment = { text: '', place: title.place };
    const row = from + i;
    const cells = columns.map((_, c) =>
      placed(
        (c === at(columns, 'title')
          ? title
          : c === at(columns, 'no')
            ? no
            : c === at(columns, 'product')
              ? product
              : null) ?? blank,
        row,
        c,
      ),
    );
    return {
      cells,
      place: { line: (no ?? title).place.line, row },
      piece: table,
      damaged: reason(
        'cells-lost',
        lost.filter((c) => c !== null),
      ),
    };
  });
};

const placed = ({ text, place }: Fragment, row: number, column: number): Fragment => ({
  text,
  place: { line: place.line, row, cell: column + 1 },
});
