import { isIsoDate } from '#domain/dates';
import type { Instant, IsoDate } from '#domain/facts';
import { BadMoment } from './bad-moment.js';

/** K as asked for: a whole day in Asia/Ho_Chi_Minh, an instant (inclusive), or the first so many events. */
export type KnownAt =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'instant'; readonly instant: Instant }
  | { readonly kind: 'size'; readonly size: number };

/**
 * Reads `2024-04-30`, `30/04/2024`, `2024-04-30T17:00:00Z` (or with another offset, which must be there), `size:120`.
 * What is finer than a millisecond is cut: stamps have no more.
 *
 * @throws BadMoment
 */
export function parseKnownAt(text: string): KnownAt {
  const wanted = text.trim();
  const size = /^size:(\d{1,15})$/i.exec(wanted)?.[1];
  if (size !== undefined) return { kind: 'size', size: Number(size) };
  if (wanted.includes('T') || wanted.includes('t')) return { kind: 'instant', instant: instantOf(wanted) };
  return { kind: 'day', day: parseDay(wanted, 'knownAt') };
}

/** Reads `2024-04-30` and `30/04/2024`. @throws BadMoment for a day that the calendar does not have. */
export function parseDay(text: string, field: 'asOf' | 'knownAt'): IsoDate {
  const wanted = text.trim();
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(wanted) ?? [];
  const iso = year === undefined ? wanted : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  if (isIsoDate(iso)) return iso;
  throw new BadMoment(field, {
    vi: `“${shown(text)}” không phải là một ngày có thật (dd/MM/yyyy hoặc yyyy-MM-dd).`,
    en: `“${shown(text)}” is not a day of the calendar (yyyy-MM-dd or dd/MM/yyyy).`,
  });
}

function instantOf(text: string): Instant {
  const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;
  const day = form.exec(text)?.[1];
  const ms = day === undefined || !isIsoDate(day) ? Number.NaN : Date.parse(text.toUpperCase());
  if (!Number.isNaN(ms)) return new Date(ms).toISOString();
  throw new BadMoment('knownAt', {
    vi: `“${shown(text)}” không phải là một thời điểm; hãy ghi cả múi giờ, ví dụ 2024-04-30T17:00:00+07:00.`,
    en: `“${shown(text)}” is not an instant; give its offset too, as in 2024-04-30T17:00:00+07:00.`,
  });
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
