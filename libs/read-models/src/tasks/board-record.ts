import type { IsoDate, TaskId, UnitId } from '#domain/facts';
import { foldText } from '../text/fold-text.js';
import { addressKey } from './address-order.js';
import { type Situation, type StandingRow, taskRow, type TaskRow, type Wording } from './task-row.js';

/** What a board filters, sorts and shows by, as columns; the rest as JSON. Rows stored and rows folded have this shape. */
export interface BoardRecord {
  readonly task_id: TaskId;
  readonly directive: string;
  readonly address: string;
  readonly address_key: string;
  readonly member: UnitId | null;
  /** Address, title and product, folded for search. */
  readonly search: string;
  readonly title_key: string;
  readonly wording: string;
  readonly status: string;
  readonly quadrant: string | null;
  readonly due: IsoDate | null;
  readonly percent: number | null;
  readonly overdue_days: number | null;
  readonly overdue_origin: IsoDate | null;
  readonly situation: string;
}

/** A unit's part in a task. `primary` is a lead too. */
export type UnitRole = 'lead' | 'primary' | 'coordinating';

export const boardRecord = (row: StandingRow): BoardRecord => ({
  task_id: row.taskId,
  ...wordingRecord(row.wording),
  ...situationRecord(row),
});

/** The part that stays while the wording does: folding texts costs more than all the rest of a row. */
export const wordingRecord = (wording: Wording) => ({
  directive: wording.directive,
  address: wording.address,
  address_key: addressKey(wording.address),
  member: wording.member,
  search: foldText(`${wording.address} ${wording.title} ${wording.product ?? ''}`),
  title_key: foldText(wording.title),
  wording: JSON.stringify(wording),
});

export const situationRecord = ({ situation, overdueDays, overdueOrigin }: StandingRow) => ({
  status: situation.status,
  quadrant: situation.quadrant,
  due: situation.due,
  percent: situation.percent,
  overdue_days: overdueDays,
  overdue_origin: overdueOrigin,
  situation: JSON.stringify(situation),
});

/** The columns of `BoardRecord` that make a row again. */
export type StoredRow = Pick<BoardRecord, 'task_id' | 'wording' | 'situation' | 'overdue_days' | 'overdue_origin'>;

export const rowOfRecord = (stored: StoredRow, on: IsoDate): TaskRow =>
  taskRow(
    {
      taskId: stored.task_id,
      wording: JSON.parse(stored.wording) as Wording,
      situation: JSON.parse(stored.situation) as Situation,
      overdueDays: stored.overdue_days,
      overdueOrigin: stored.overdue_origin,
    },
    on,
  );

/** Each unit once as lead, and once as coordinating where it is both. */
export const unitRoles = (row: StandingRow): { readonly unit: UnitId; readonly role: UnitRole }[] => {
  const { lead, coordinating } = row.situation;
  const primary = new Set(lead.filter((l) => l.primary).map((l) => l.unit));
  return [
    ...[...new Set(lead.map(({ unit }) => unit))].map((unit) => ({
      unit,
      role: primary.has(unit) ? ('primary' as const) : ('lead' as const),
    })),
    ...[...new Set(coordinating)].map((unit) => ({ unit, role: 'coordinating' as const })),
  ];
};
