/**
 * `task` one row a task ever heard of: its first event by number in the log, and the last one, its own or one around it,
 * that may say more of it than a percent. `ongoing`: whether it ever had no date but went on, so that its reports matter.
 *
 * `task_span` and `task_percent` say what every size of the log says about every day: rectangles of days and sizes that
 * do not overlap, `to_day` and `to_n` exclusive, in blocks (`known-stretches.ts`). What is known of sizes that are in the
 * log never changes; a later event only ends at its own number what nothing had ended.
 *
 * `task_stale` holds the tasks with events that these do not know yet, from `since_n` on; from `turned_n` on more than
 * the percent may be another: whoever asks about such a size has to fold them.
 * `task_named` holds every unit that any event, corrected or not, ever gave a part.
 */
export const TASK_BOARD_SCHEMA = `
  CREATE TABLE IF NOT EXISTS task (
    task_id TEXT PRIMARY KEY,
    directive TEXT,
    first_n INTEGER NOT NULL,
    turned_n INTEGER NOT NULL,
    ongoing INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_stale (
    task_id TEXT PRIMARY KEY,
    since_n INTEGER NOT NULL,
    turned_n INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_named (
    unit TEXT NOT NULL,
    task_id TEXT NOT NULL,
    PRIMARY KEY (unit, task_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_wording (
    task_id TEXT NOT NULL,
    wording_no INTEGER NOT NULL,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    member TEXT,
    search TEXT NOT NULL,
    title_key TEXT NOT NULL,
    wording TEXT NOT NULL,
    PRIMARY KEY (task_id, wording_no)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_span (
    task_id TEXT NOT NULL,
    block INTEGER NOT NULL,
    from_n INTEGER NOT NULL,
    to_n INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    wording_no INTEGER NOT NULL,
    status TEXT NOT NULL,
    quadrant TEXT,
    due TEXT,
    overdue_days INTEGER,
    overdue_origin TEXT,
    leads TEXT NOT NULL,
    coordinating TEXT NOT NULL,
    situation TEXT NOT NULL,
    PRIMARY KEY (task_id, block, from_n, from_day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_percent (
    task_id TEXT NOT NULL,
    block INTEGER NOT NULL,
    from_n INTEGER NOT NULL,
    to_n INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    percent REAL NOT NULL,
    PRIMARY KEY (task_id, block, from_n, from_day)
  ) STRICT, WITHOUT ROWID;`;

export const TASK_BOARD_INDEXES = `
  CREATE INDEX IF NOT EXISTS task_by_turned_n ON task (turned_n);
  CREATE INDEX IF NOT EXISTS task_by_directive ON task (directive, first_n);
  CREATE INDEX IF NOT EXISTS task_span_by_size
    ON task_span (to_n, from_n, from_day, to_day, status, quadrant, due, wording_no, leads, coordinating);`;

/** Around what gives task, `since_n` and `turned_n`: of what is stale already the first numbers stay. */
export const STALE_FROM = 'INSERT INTO task_stale (task_id, since_n, turned_n)';
export const STALE_ALREADY = `ON CONFLICT (task_id) DO UPDATE
  SET since_n = min(since_n, excluded.since_n), turned_n = min(turned_n, excluded.turned_n)`;
