/**
 * `task` one row a task ever heard of: its first event by number in the log, and the last one that its rows depend on,
 * its own or one around it. `ongoing`: whether it ever had no date but went on, so that its reports matter.
 * `task_span`, `task_wording`, `task_unit` say what everything in `log` says about every day; `to_day` is exclusive.
 * `task_stale` holds the tasks with events that these three do not know yet: whoever reads has to fold them.
 * `task_named` holds every unit that any event, corrected or not, ever gave a part: where to look for older sizes.
 */
export const TASK_BOARD_SCHEMA = `
  CREATE TABLE IF NOT EXISTS task (
    task_id TEXT PRIMARY KEY,
    directive TEXT,
    first_n INTEGER NOT NULL,
    last_n INTEGER NOT NULL,
    ongoing INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_stale (task_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_named (
    unit TEXT NOT NULL,
    task_id TEXT NOT NULL,
    PRIMARY KEY (unit, task_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_wording (
    task_id TEXT NOT NULL,
    wording_no INTEGER NOT NULL,
    directive TEXT NOT NULL,
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
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    wording_no INTEGER NOT NULL,
    status TEXT NOT NULL,
    quadrant TEXT,
    due TEXT,
    percent REAL,
    overdue_days INTEGER,
    overdue_origin TEXT,
    situation TEXT NOT NULL,
    PRIMARY KEY (task_id, from_day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS task_unit (
    task_id TEXT NOT NULL,
    unit TEXT NOT NULL,
    role TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (task_id, unit, role, from_day)
  ) STRICT, WITHOUT ROWID;`;

export const TASK_BOARD_INDEXES = `
  CREATE INDEX IF NOT EXISTS task_by_last_n ON task (last_n, first_n);
  CREATE INDEX IF NOT EXISTS task_by_directive ON task (directive, last_n, first_n);
  CREATE INDEX IF NOT EXISTS task_span_by_day
    ON task_span (to_day, from_day, status, quadrant, due, wording_no);
  CREATE INDEX IF NOT EXISTS task_unit_by_unit ON task_unit (unit, role, from_day, to_day);`;
