import type { TaskStatus } from '#domain/task/task.status';
import { BadCursor } from '../text/cursor.js';

export const TASK_SORTS = ['due', 'status', 'address', 'title', 'percent', 'overdue'] as const;
export interface TaskSort {
  readonly by: (typeof TASK_SORTS)[number];
  readonly direction: 'asc' | 'desc';
}

/** What asks for somebody's attention comes first. */
export const STATUS_ORDER: readonly TaskStatus[] = [
  'overdue',
  'awaiting-acceptance',
  'within-time',
  'stale',
  'continuous',
  'no-date',
  'past-when-assigned',
  'done-late',
  'done-on-time',
  'superseded',
  'cancelled',
];

/** Days overdue by the day asked about. */
export const OVERDUE_DAYS = `COALESCE(b.overdue_days, CAST(julianday(@day) - julianday(b.overdue_origin) AS INTEGER))`;

/** An SQL value to order `board b` by, never null: a row without one comes last in either direction. */
export const sortKey = ({ by, direction }: TaskSort): string => {
  const last = (value: string, asc: string, desc: string) => `COALESCE(${value}, ${direction === 'asc' ? asc : desc})`;
  switch (by) {
    case 'due':
      return last('b.due', `'9999-99-99'`, `''`);
    case 'percent':
      return last('b.percent', '1000', '-1');
    case 'status':
      return `CASE b.status ${STATUS_ORDER.map((status, i) => `WHEN '${status}' THEN ${i}`).join(' ')} END`;
    case 'address':
      return 'b.address_key';
    case 'title':
      return 'b.title_key';
    case 'overdue':
      return OVERDUE_DAYS;
  }
};

/** Where a page ended: the sort value of its last row and the task's id, which orders equal values. */
export interface Cursor {
  readonly key: string | number;
  readonly task: string;
}

export const writeCursor = ({ by, direction }: TaskSort, { key, task }: Cursor): string =>
  Buffer.from(JSON.stringify([by, direction, key, task])).toString('base64url');

/** @throws BadCursor */
export const readCursor = ({ by, direction }: TaskSort, text: string): Cursor => {
  const parts = parsed(text);
  const [ofBy, ofDirection, key, task] = parts;
  if (parts.length !== 4 || ofBy !== by || ofDirection !== direction)
    throw new BadCursor('the cursor belongs to another list');
  if ((typeof key !== 'string' && typeof key !== 'number') || typeof task !== 'string')
    throw new BadCursor('the cursor holds no place');
  return { key, task };
};

const parsed = (text: string): readonly unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
};
