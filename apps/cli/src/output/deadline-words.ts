import type { DeadlineShown } from '#api/application';
import type { Language, Said } from '../language.js';
import { shownDay } from './dates.js';

const KINDS: Readonly<Record<DeadlineShown['kind'], Said>> = {
  day: { vi: 'theo ngày', en: 'day' },
  month: { vi: 'theo tháng', en: 'month' },
  quarter: { vi: 'theo quý', en: 'quarter' },
  half: { vi: 'theo nửa năm', en: 'half-year' },
  year: { vi: 'theo năm', en: 'year' },
  school_year: { vi: 'theo năm học', en: 'school year' },
  multi: { vi: 'nhiều mốc', en: 'several dates' },
  ongoing: { vi: 'thường xuyên', en: 'continuous' },
  roadmap: { vi: 'theo lộ trình của cơ quan khác', en: 'per another body’s roadmap' },
  event: { vi: 'theo sự kiện', en: 'on an event' },
  own_plan: { vi: 'theo kế hoạch của đơn vị', en: 'per own plan' },
  none: { vi: 'chưa xác định', en: 'undefined' },
};

/** `30/06/2024 (theo tháng); in: “Tháng 6/2024”; thời hạn đầu: 30/04/2024`: what is the same is not said twice. */
export function deadlineWords({ printed, kind, due, first }: DeadlineShown, language: Language): string {
  const vi = language === 'vi';
  const days = (list: readonly string[]) => list.map(shownDay).join(', ');
  const word = KINDS[kind][language];
  const moved = first.join() !== due.join();
  return [
    due.length === 0 ? word : `${days(due)} (${word})`,
    printed === null ? [] : `${vi ? 'in trong văn bản' : 'printed'}: “${printed}”`,
    moved && first.length > 0 ? `${vi ? 'thời hạn đầu' : 'first'}: ${days(first)}` : [],
  ]
    .flat()
    .join('; ');
}
