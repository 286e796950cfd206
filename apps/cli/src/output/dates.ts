/** `2024-04-30` as 30/04/2024; what is known in part as 04/2024 or 2024. */
export const shownDay = (day: string): string => day.split('-').toReversed().join('/');

const VIETNAM = 7 * 3_600_000;

/** An instant as people in Vietnam read their clocks: `30/04/2024 23:59:59`. */
export function shownInstant(instant: string): string {
  const there = new Date(Date.parse(instant) + VIETNAM).toISOString();
  return `${shownDay(there.slice(0, 10))} ${there.slice(11, 19)}`;
}
