import type { TaskStatus } from '#api/application';
import type { Said } from '../language.js';

export const STATUS_WORDS: Readonly<Record<TaskStatus, Said>> = {
  'done-on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  'done-late': { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  'within-time': { vi: 'Chưa hoàn thành, trong hạn', en: 'Open, within time' },
  overdue: { vi: 'Chưa hoàn thành, quá hạn', en: 'Open, overdue' },
  'awaiting-acceptance': { vi: 'Chờ công nhận hoàn thành', en: 'Waiting for acceptance' },
  continuous: { vi: 'Thường xuyên, không có mốc', en: 'Continuous, no date' },
  stale: { vi: 'Thường xuyên, thiếu báo cáo các kỳ gần nhất', en: 'Continuous, latest reports missing' },
  'no-date': { vi: 'Chưa có thời hạn', en: 'No date yet' },
  'past-when-assigned': { vi: 'Đã quá hạn từ khi giao', en: 'Already past when assigned' },
  superseded: { vi: 'Đã được thay thế', en: 'Superseded' },
  cancelled: { vi: 'Đã hủy bỏ', en: 'Cancelled' },
};

/** The order in which people read them: the official split first. */
export const STATUSES_SHOWN = Object.keys(STATUS_WORDS) as readonly TaskStatus[];
