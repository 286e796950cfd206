import type { Basis } from '#api/application';
import type { Language } from '../language.js';
import { shownDay, shownInstant } from './dates.js';

/** The last line of every answer: of which day, as known when, and by what it can be checked. */
export function basisLines({ asOf, knownAt, size, root, simulatedUntil }: Basis, language: Language): string[] {
  const vi = language === 'vi';
  const known =
    knownAt === null
      ? vi
        ? 'khi nhật ký chưa có sự kiện nào'
        : 'before any event'
      : `${vi ? 'theo ghi nhận đến' : 'as known at'} ${shownInstant(knownAt)}`;
  const events = vi ? `${size} sự kiện` : `${size} events`;
  const clock = vi ? 'đồng hồ mô phỏng đến' : 'simulated clock until';
  return [
    `${vi ? 'Tại ngày' : 'As of'} ${shownDay(asOf)}, ${known} (${events})`,
    `${vi ? 'Gốc Merkle' : 'Merkle root'} ${root}`,
    ...(simulatedUntil === null
      ? []
      : [`${vi ? 'Dữ liệu trình diễn' : 'Demo data'}: ${clock} ${shownDay(simulatedUntil)}`]),
  ];
}
