import type { DirectiveId, TaskId, UnitId } from '#domain/facts';

/** Where it is enough to look. Anything left out means everywhere; more is found than wanted, never less. */
export interface Where {
  readonly tasks?: readonly TaskId[] | undefined;
  readonly directive?: DirectiveId | undefined;
  /** Sets of units: a task has to have been given, at any time, to one of each set. */
  readonly namedAmong?: readonly (readonly UnitId[])[];
}

export interface Narrowing {
  /** Over `task t`; empty where there is nowhere not to look. */
  readonly sql: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The sets meet in one list of ids, so that SQLite looks up these tasks and walks no table. */
export const narrowing = ({ tasks, directive, namedAmong = [] }: Where): Narrowing => {
  const lists = [
    ...(tasks === undefined ? [] : ['SELECT value FROM json_each(@narrow_tasks)']),
    ...(directive === undefined ? [] : ['SELECT task_id FROM task WHERE directive = @narrow_directive']),
    ...namedAmong.map(
      (_, i) => `SELECT task_id FROM task_named WHERE unit IN (SELECT value FROM json_each(@narrow_${i}))`,
    ),
  ];
  return {
    sql: lists.length === 0 ? '' : `AND t.task_id IN (${lists.join(' INTERSECT ')})`,
    params: {
      ...(tasks === undefined ? {} : { narrow_tasks: JSON.stringify(tasks) }),
      ...(directive === undefined ? {} : { narrow_directive: directive }),
      ...Object.fromEntries(namedAmong.map((units, i) => [`narrow_${i}`, JSON.stringify(units)])),
    },
  };
};
