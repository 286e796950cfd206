import type { IsoDate, TaskId, UnitId } from '#domain/facts';
import { foldText } from '../text/fold-text.js';
import { addressKey } from './address-order.js';
import { type Situation, type StandingRow, taskRow, type TaskRow, type Wording } from './task-row.js';

/** A row of `task_span` without its place: what a board filters, sorts and counts by, as columns; the rest as JSON. */
export interface SpanRecord {
  readonly wording_no: number;
  readonly status: string;
  readonly quadrant: string | null;
  readonly due: IsoDate | null;
  readonly overdue_days: number | null;
  readonly overdue_origin: IsoDate | null;
  /** JSON arrays; each unit once. */
  readonly leads: string;
  readonly coordinating: string;
  readonly situation: string;
}

export const spanRecord = ({ situation, overdueDays, overdueOrigin }: StandingRow, wordingNo: number): SpanRecord => ({
  wording_no: wordingNo,
  status: situation.status,
  quadrant: situation.quadrant,
  due: situation.due,
  overdue_days: overdueDays,
  overdue_origin: overdueOrigin,
  leads: JSON.stringify(leadUnits(situation)),
  coordinating: JSON.stringify([...new Set(situation.coordinating)]),
  situation: JSON.stringify(situation),
});

/** Everything else follows from these. */
export const isSameSpan = (a: SpanRecord, b: SpanRecord): boolean =>
  a.situation === b.situation &&
  a.wording_no === b.wording_no &&
  a.overdue_days === b.overdue_days &&
  a.overdue_origin === b.overdue_origin;

/** A row of `task_wording` without its place. */
export const wordingRecord = (wording: Wording) => ({
  address: wording.address,
  address_key: addressKey(wording.address),
  member: wording.member,
  /** Address, title and product, folded for search. */
  search: foldText(`${wording.address} ${wording.title} ${wording.product ?? ''}`),
  title_key: foldText(wording.title),
  wording: JSON.stringify(wording),
});

/** The columns that make a row again; the percent is known apart. */
export type StoredRow = Pick<SpanRecord, 'situation' | 'overdue_days' | 'overdue_origin'> & {
  readonly task_id: TaskId;
  readonly wording: string;
  readonly percent: number | null;
};

export const rowOfRecord = (stored: StoredRow, on: IsoDate): TaskRow =>
  taskRow(
    {
      taskId: stored.task_id,
      wording: JSON.parse(stored.wording) as Wording,
      situation: { ...(JSON.parse(stored.situation) as Situation), percent: stored.percent },
      overdueDays: stored.overdue_days,
      overdueOrigin: stored.overdue_origin,
    },
    on,
  );

export const leadUnits = ({ lead }: Situation): readonly UnitId[] => [...new Set(lead.map(({ unit }) => unit))];
