import type { TrailReport } from '#api/application';
import type { Language } from '../language.js';
import { shownDay, shownInstant } from './dates.js';
import { eventWords } from './event-words.js';
import { PAGE_COLUMNS } from './table.js';
import { NOTHING, valueWords } from './value-words.js';
import { wrapped } from './width.js';

type Row = TrailReport['rows'][number];

const INDENT = '    ';
const MOST_CHANGES = 6;

/** One event: when and what, by whom for whom, on what basis, what it changed. */
export function trailLines(row: Row, language: Language): string[] {
  const vi = language === 'vi';
  const under = [who(row, vi), ...why(row, vi), ...changes(row)];
  return [
    `#${row.n}  ${shownInstant(row.recordedAt)}  ${eventWords(row.type, language)}  ${row.about ?? `[${row.stream}]`}`,
    ...under.flatMap((text) => wrapped(text, PAGE_COLUMNS - INDENT.length).map((line) => INDENT + line)),
    '',
  ];
}

function who({ actor, actorName, role, unit, head, effectiveOn, onBehalfOf }: Row, vi: boolean): string {
  const name = actorName ?? actor;
  const signed = onBehalfOf === null ? '' : `${onBehalfOf}. `;
  const acted = unit === null ? '' : ` — ${unit.name}`;
  const headed = head === null ? '' : ` (${head.office}: ${head.name})`;
  return `${signed}${name}, ${role}${acted}${headed}; ${vi ? 'hiệu lực' : 'effective'} ${shownDay(effectiveOn)}`;
}

function why({ basisNamed, reason, corrects, causation, marks }: Row, vi: boolean): string[] {
  return [
    basisNamed === null ? [] : `${vi ? 'Căn cứ' : 'Basis'}: ${basisNamed}`,
    reason === null ? [] : `${vi ? 'Lý do' : 'Reason'}: ${reason}`,
    corrects === null ? [] : `${vi ? 'Đính chính sự kiện' : 'Corrects event'} ${corrects}`,
    causation === null ? [] : `${vi ? 'Kéo theo từ sự kiện' : 'Follows from event'} ${causation}`,
    marks.length === 0 ? [] : `${vi ? 'Lưu ý' : 'Marks'}: ${marks.join(', ')}`,
  ].flat();
}

/** What can be said in a few words; the rest is in the JSON. */
function changes(row: Row): string[] {
  return row.changes
    .map(({ field, old, new: now }) => ({ field, old: valueWords(old), now: valueWords(now) }))
    .filter(({ old, now }) => old !== undefined && now !== undefined)
    .slice(0, MOST_CHANGES)
    .map(({ field, old, now }) => (old === NOTHING ? `${field}: ${now}` : `${field}: ${old} → ${now}`));
}
