import type { DeadlineFlag } from '../deadlines/deadline-reading.js';

const WORDS: Readonly<Record<DeadlineFlag, { readonly vi: string; readonly en: string }>> = {
  'two-digit-year': { vi: 'năm ghi hai chữ số', en: 'the year has two digits' },
  'year-assumed': { vi: 'năm không ghi, lấy theo văn bản', en: 'no year is printed; taken from the document' },
  'odd-spelling': { vi: 'cách viết lạ', en: 'an odd spelling' },
  'day-blank': { vi: 'ngày để trống', en: 'the day is left blank' },
  restated: {
    vi: 'một hạn ghi hai cách, lấy cách hẹp hơn',
    en: 'one deadline in two wordings; the narrower one counts',
  },
  relative: { vi: 'tính từ một sự kiện', en: 'counted from an event' },
  week: { vi: 'tính theo tuần', en: 'counted in weeks' },
  'odd-date': { vi: 'ngày tháng viết không đúng dạng', en: 'the date has an odd form' },
  'impossible-date': { vi: 'ngày tháng không có thật', en: 'no such date exists' },
  'no-year': { vi: 'không rõ năm', en: 'the year is not known' },
  vague: { vi: 'mốc không rõ ("đầu", "giữa")', en: 'a vague point of time' },
  'start-only': { vi: 'chỉ ghi ngày bắt đầu', en: 'only a beginning is printed' },
  'unread-date': { vi: 'có ngày tháng không được tính là hạn', en: 'a date was not taken for the deadline' },
  'not-understood': { vi: 'không hiểu được', en: 'not understood' },
  dash: { vi: 'ghi dấu gạch', en: 'a dash' },
  lost: { vi: 'ô bị mất', en: 'the cell was lost' },
};

export const flagWords = (flags: readonly DeadlineFlag[], language: 'vi' | 'en'): string =>
  flags.map((flag) => WORDS[flag][language]).join('; ');
