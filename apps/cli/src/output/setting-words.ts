import type { SettingsPage } from '#api/application';
import type { Context } from '../context.js';
import type { Said } from '../language.js';
import { shownDay } from './dates.js';

export const SETTING_WORDS: Readonly<Record<string, Said>> = {
  'holidays-move': { vi: 'Hạn rơi vào ngày nghỉ được dời', en: 'A deadline on a holiday moves' },
  'weekends-move': { vi: 'Khi dời, tính cả thứ bảy, chủ nhật', en: 'When moving, weekends count as holidays' },
  holidays: { vi: 'Lịch ngày nghỉ', en: 'The calendar of holidays' },
  'school-year-end': { vi: 'Ngày kết thúc năm học', en: 'The day on which a school year ends' },
};

type Value = SettingsPage['settings'][number]['value'];

export function settingValueWords(value: Value, context: Context): string {
  if (typeof value === 'boolean')
    return value ? context.say({ vi: 'có', en: 'yes' }) : context.say({ vi: 'không', en: 'no' });
  if (typeof value === 'string') return shownDay(value);
  if (typeof value === 'number') return String(value);
  return value.length === 0 ? context.say({ vi: '(trống)', en: '(empty)' }) : value.map(shownDay).join(', ');
}
