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
import { eventsOf, eventsOfDirective, type LogEvent } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent } from '../engine/projection.js';
import { STALE_ALREADY, STALE_FROM } from './task-board.schema.js';

/** What is around the tasks of a directive; undefined where no directive is known. */
export type AroundOf = (directive: DirectiveId | undefined) => TaskAround;

export const nothingAround: AroundOf = () => NOTHING_AROUND;

/** As the first `size` events of the log have it. Looked up once for each directive. */
export const aroundAt = (db: Database.Database, size: number): AroundOf => new Surroundings(db).at(size);

/** What was around the tasks at any size of the log. What is looked up is kept: make one for a question. */
export class Surroundings {
  readonly #settings: readonly LogEvent<SettingsEvent>[];
  readonly #workingDays = new Map<number, TaskAround['workingDays']>();
  readonly #telling = new Map<DirectiveId, readonly LogEvent<DirectiveEvent>[]>();
  readonly #around = new Map<string, TaskAround>();

  constructor(private readonly db: Database.Database) {
    this.#settings = eventsOf<SettingsEvent>(db, SETTINGS, Number.MAX_SAFE_INTEGER);
  }

  at(size: number): AroundOf {
    const settings = this.#settings.filter(({ n }) => n <= size);
    return (directive) => {
      if (directive === undefined) return NOTHING_AROUND;
      const telling = this.#tellingOf(directive).filter(({ n }) => n <= size);
      const known = `${settings.length} ${telling.length} ${directive}`;
      const found = this.#around.get(known) ?? { workingDays: this.#daysOf(settings), duty: dutyIn(telling) };
      this.#around.set(known, found);
      return found;
    };
  }

  /** The same for tasks that never went on without a date: no report that is missed makes them stale. */
  atWithoutDuty(size: number): AroundOf {
    const workingDays = this.#daysOf(this.#settings.filter(({ n }) => n <= size));
    return (directive) => (directive === undefined ? NOTHING_AROUND : { workingDays, duty: null });
  }

  /** Numbers of the events after which there may be something else around tasks; with those of one directive. */
  turns(directive?: DirectiveId): readonly number[] {
    const telling = directive === undefined ? [] : this.#tellingOf(directive);
    return [...this.#settings, ...telling].map(({ n }) => n);
  }

  #tellingOf(directive: DirectiveId): readonly LogEvent<DirectiveEvent>[] {
    const found =
      this.#telling.get(directive) ??
      eventsOfDirective<DirectiveEvent>(this.db, directive, [...TELLS_DUTY], Number.MAX_SAFE_INTEGER);
    this.#telling.set(directive, found);
    return found;
  }

  #daysOf(settings: readonly LogEvent<SettingsEvent>[]): TaskAround['workingDays'] {
    const found =
      this.#workingDays.get(settings.length) ??
      workingDaysOf(fold({ initialState: initialSettings, evolve: evolveSettings }, settings, FOREVER));
    this.#workingDays.set(settings.length, found);
    return found;
  }
}

const dutyIn = (telling: readonly LogEvent<DirectiveEvent>[]): TaskAround['duty'] =>
  fold({ initialState: initialDirective, evolve: evolveDirective }, telling, FOREVER).issued?.reportingDuty ?? null;

/**
 * What may change the rows of tasks that it is not about, of each that was known by then: their spans do not know it yet.
 */
export const touchTasksAround = (db: Database.Database, { n, category, stream, event }: LoggedEvent): void => {
  const about =
    stream === SETTINGS
      ? { sql: '', values: [] }
      : category === 'directive' && TELLS_DUTY.has(event.type)
        ? { sql: 'AND directive = ? AND ongoing = 1', values: [idOf(stream)] }
        : undefined;
  if (about === undefined) return;
  const which = `first_n < ? ${about.sql}`;
  prepared(db, `${STALE_FROM} SELECT task_id, ?, ? FROM task WHERE ${which} ${STALE_ALREADY}`).run(
    ...[n, n, n, ...about.values],
  );
  prepared(db, `UPDATE task SET turned_n = max(turned_n, ?) WHERE ${which}`).run(n, n, ...about.values);
};

const SETTINGS = settingsStream(PROGRAMME_SETTINGS);
const TELLS_DUTY: ReadonlySet<string> = new Set(['DirectiveIssued', 'EventVoided']);
