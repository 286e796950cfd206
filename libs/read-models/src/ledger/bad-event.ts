import type { Position } from '#event-store/port';

/**
 * In what way a place of the log is not as it should be. Against the ledger: `changed` (another type, body or id),
 * `stamp`, `renamed` (another stream), `revision`, `removed`, `truncated` (the log ends before it), `inserted`, `moved`.
 * By itself, witnessed or not: `unreadable`, `not-canonical`, `stamp` (runs backwards), `revision` and `position` (not
 * gap-free). `ledger`: the log has the root that the ledger wrote down, so it is the ledger's own rows that were altered.
 */
export type Problem =
  | 'changed'
  | 'stamp'
  | 'renamed'
  | 'revision'
  | 'removed'
  | 'truncated'
  | 'inserted'
  | 'moved'
  | 'unreadable'
  | 'not-canonical'
  | 'position'
  | 'ledger';

/** The first event that does not agree. From the ledger where it holds the event, else from the log. */
export interface BadEvent {
  /** From 1: the place in the log where it was noticed. */
  readonly n: number;
  /** Where the log has it now; null where the log has lost it. */
  readonly position: Position | null;
  /** Null only for an event that cannot be read and that the ledger never saw. So are `stream` and `revision`. */
  readonly eventId: string | null;
  readonly stream: string | null;
  readonly revision: number | null;
  readonly problem: Problem;
  readonly sentence: { readonly vi: string; readonly en: string };
}

/** With the sentence that an operator reads. */
export function badEvent({ n, position, eventId, stream, revision, problem }: Omit<BadEvent, 'sentence'>): BadEvent {
  const [vi, en] = SENTENCES[problem];
  const nameVi = eventId === null ? `Sự kiện thứ ${n}` : `Sự kiện thứ ${n} (${eventId}, ${stream})`;
  const nameEn = eventId === null ? `Event no. ${n}` : `Event no. ${n} (${eventId}, ${stream})`;
  return {
    n,
    position,
    eventId,
    stream,
    revision,
    problem,
    sentence: { vi: `${nameVi}: ${vi}.`, en: `${nameEn}: ${en}.` },
  };
}

const SENTENCES: Readonly<Record<Problem, readonly [vi: string, en: string]>> = {
  changed: ['nội dung đã bị thay đổi sau khi ghi nhận', 'its content was changed after it had been recorded'],
  stamp: [
    'thời điểm ghi nhận không còn đúng như khi được ghi',
    'its time of recording is not what the log had stamped',
  ],
  renamed: ['đã bị chuyển sang chuỗi sự kiện khác', 'it was put into another stream'],
  revision: [
    'số thứ tự trong chuỗi sự kiện không đúng hoặc bị đứt quãng',
    'its revision is wrong or leaves a gap in its stream',
  ],
  removed: ['đã bị xóa khỏi nhật ký', 'it was removed from the log'],
  truncated: ['nhật ký bị cắt trước sự kiện này', 'the log was cut off before it'],
  inserted: ['đã bị chèn vào nhật ký sau này', 'it was inserted into the log afterwards'],
  moved: ['không còn đứng đúng chỗ trong nhật ký', 'it no longer stands in its place in the log'],
  unreadable: ['dữ liệu đã lưu không đọc được', 'what is stored of it cannot be read'],
  'not-canonical': ['dữ liệu đã lưu không ở dạng chuẩn RFC 8785', 'what is stored of it is not RFC 8785 text'],
  position: [
    'vị trí trong nhật ký bị đứt quãng ngay trước sự kiện này',
    'the positions of the log leave a gap before it',
  ],
  ledger: [
    'nhật ký khớp với gốc Merkle đã ghi, nhưng dòng tương ứng trong sổ băm đã bị sửa',
    'the log agrees with the Merkle root written down, but the ledger’s own row for it was altered',
  ],
};
