import type Database from 'better-sqlite3';
import { FOREVER } from '#domain/dated';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import { evolveDirective, initialDirective } from '#domain/directive/directive.state';
import type { DirectiveId } from '#domain/facts';
import { fold } from '#domain/fold';
import { PROGRAMME_SETTINGS } from '#domain/settings/programme-settings';
import type { SettingsEvent } from '#domain/settings/settings.events';
import { evolveSettings, initialSettings } from '#domain/settings/settings.state';
import { workingDaysOf } from '#domain/settings/working-days';
import { idOf, settingsStream } from '#domain/streams';
import { NOTHING_AROUND, type TaskAround } from '#domain/task/task.around';
import { eventsOf, eventsOfDirective } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent } from '../engine/projection.js';

/** What is around the tasks of a directive; undefined where no directive is known. */
export type AroundOf = (directive: DirectiveId | undefined) => TaskAround;

export const nothingAround: AroundOf = () => NOTHING_AROUND;

/** As the first `size` events of the log have it. Looked up once for each directive. */
export const aroundAt = (db: Database.Database, size: number): AroundOf => {
  const settings = { initialState: initialSettings, evolve: evolveSettings };
  const events = eventsOf<SettingsEvent>(db, SETTINGS, size);
  const workingDays = workingDaysOf(fold(settings, events, FOREVER));
  const known = new Map<DirectiveId, TaskAround>();
  return (directive) => {
    if (directive === undefined) return NOTHING_AROUND;
    const found = known.get(directive) ?? { workingDays, duty: dutyOf(db, directive, size) };
    known.set(directive, found);
    return found;
  };
};

const dutyOf = (db: Database.Database, directive: DirectiveId, size: number): TaskAround['duty'] => {
  const events = eventsOfDirective<DirectiveEvent>(db, directive, ['DirectiveIssued', 'EventVoided'], size);
  const { issued } = fold({ initialState: initialDirective, evolve: evolveDirective }, events, FOREVER);
  return issued?.reportingDuty ?? null;
};

/**
 * What may change the rows of tasks that it is not about: it counts as the last event of each of them that was known by
 * then, so that older sizes fold them, and makes them stale.
 */
export const touchTasksAround = (db: Database.Database, { n, category, stream, event }: LoggedEvent): void => {
  const about =
    stream === SETTINGS
      ? { sql: '', values: [] }
      : category === 'directive' && TELLS_DUTY.has(event.type)
        ? { sql: 'AND directive = ?', values: [idOf(stream)] }
        : undefined;
  if (about === undefined) return;
  const which = `first_n < ? ${about.sql}`;
  prepared(db, `INSERT OR IGNORE INTO task_stale SELECT task_id FROM task WHERE ${which}`).run(n, ...about.values);
  prepared(db, `UPDATE task SET last_n = max(last_n, ?) WHERE ${which}`).run(n, n, ...about.values);
};

const SETTINGS = settingsStream(PROGRAMME_SETTINGS);
const TELLS_DUTY: ReadonlySet<string> = new Set(['DirectiveIssued', 'EventVoided']);
