import type { FindingSeverity } from '../findings/finding.js';
import type { AnnotatedColumn } from './annotated-row.js';

/** The words of an annotated workbook that are not the document's own. */
export interface Captions {
  readonly rows: string;
  readonly document: string;
  readonly address: string;
  readonly columns: Readonly<Record<AnnotatedColumn, string>>;
  readonly note: string;
  readonly due: (n: number, of: number) => string;
  readonly number: string;
  readonly title: string;
  readonly place: string;
  readonly gravity: string;
  readonly severity: Readonly<Record<FindingSeverity, string>>;
}

const counted =
  (caption: string) =>
  (n: number, of: number): string =>
    of === 1 ? caption : `${caption} (${n})`;

export const CAPTIONS: Readonly<Record<'vi' | 'en', Captions>> = {
  vi: {
    rows: 'Nhiệm vụ',
    document: 'Toàn văn bản',
    address: 'Mục',
    columns: {
      no: 'STT',
      title: 'Nội dung',
      lead: 'Đơn vị chủ trì',
      coordinating: 'Đơn vị phối hợp',
      deadline: 'Thời hạn (như văn bản)',
      product: 'Sản phẩm',
    },
    note: 'Lưu ý',
    due: counted('Ngày cuối đúng hạn'),
    number: 'Số, ký hiệu',
    title: 'Trích yếu',
    place: 'Vị trí',
    gravity: 'Mức độ',
    severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  },
  en: {
    rows: 'Tasks',
    document: 'Document',
    address: 'Item',
    columns: {
      no: 'No.',
      title: 'Task',
      lead: 'Lead unit',
      coordinating: 'Coordinating units',
      deadline: 'Deadline (as printed)',
      product: 'Product',
    },
    note: 'Finding',
    due: counted('Last on-time day'),
    number: 'Number',
    title: 'Title',
    place: 'Place',
    gravity: 'Severity',
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  },
};
