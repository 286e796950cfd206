import type Database from 'better-sqlite3';
import type { Lead } from '#domain/task/task.events';
import { categoryOf, idOf } from '#domain/streams';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent } from '../engine/projection.js';

/** Whom and what an event is about: ids, null where it is about no such thing. */
export interface Subjects {
  readonly task: string | null;
  readonly directive: string | null;
  readonly unit: string | null;
  readonly account: string | null;
}

const NOBODY: Subjects = { task: null, directive: null, unit: null, account: null };

/** Fields that name a subject, whatever the type of the event. */
interface Naming {
  readonly taskId?: string;
  readonly directiveId?: string;
  readonly unitId?: string;
  readonly unit?: string | null;
  readonly member?: string | null;
  readonly accountId?: string;
  readonly stream?: string;
  /** Of an import: the directive that it leads to. */
  readonly document?: { readonly directiveId: string };
}

/**
 * Finds the subjects of events, in log order: from the event itself, and where it does not say, from rows before it.
 * An event of a task is also about the task's directive; one of a process is about what its deciding event is about,
 * a refusal or a skipped step about the stream that it names.
 */
export class SubjectFinder {
  readonly #directives = new Map<string, string | null>();
  readonly #deciding = new Map<string, Subjects>();
  readonly #directiveOfTask: Database.Statement<[string], string>;
  readonly #keepDirective: Database.Statement;
  readonly #subjectsOfEvent: Database.Statement<[string], Subjects>;

  /**
   * For one batch: what it remembers holds only while its rows are there. While the file is being filled no index leads
   * to an event by its id; a process begins soon after what decided it, which is then looked for backwards.
   */
  constructor(db: Database.Database) {
    this.#directiveOfTask = prepared<[string], string>(
      db,
      'SELECT directive_id FROM log_task WHERE task_id = ?',
    ).pluck();
    this.#keepDirective = prepared(db, 'INSERT OR IGNORE INTO log_task (task_id, directive_id) VALUES (?, ?)');
    this.#subjectsOfEvent = prepared(
      db,
      `SELECT task_id AS task, directive_id AS directive, unit_id AS unit, account_id AS account
       FROM log WHERE event_id = ? ORDER BY n DESC LIMIT 1`,
    );
  }

  of(event: LoggedEvent): Subjects {
    const data = event.event.data as Naming;
    const own = ofStream(event.stream);
    const named = data.stream === undefined ? NOBODY : ofStream(data.stream);
    const decided = event.category === 'process' ? this.#decidedBy(idOf(event.stream)) : NOBODY;
    const task = data.taskId ?? own.task ?? named.task ?? decided.task;
    if (task !== null && data.directiveId !== undefined) this.#learn(task, data.directiveId);
    return {
      task,
      directive:
        data.directiveId ??
        data.document?.directiveId ??
        own.directive ??
        named.directive ??
        (task === null ? decided.directive : this.#directiveOf(task)),
      unit: data.unitId ?? data.unit ?? data.member ?? own.unit ?? named.unit ?? decided.unit,
      account: data.accountId ?? own.account,
    };
  }

  #learn(task: string, directive: string): void {
    if (this.#directiveOf(task) !== null) return;
    this.#keepDirective.run(task, directive);
    this.#directives.set(task, directive);
  }

  #directiveOf(task: string): string | null {
    let directive = this.#directives.get(task);
    if (directive === undefined) {
      directive = this.#directiveOfTask.get(task) ?? null;
      this.#directives.set(task, directive);
    }
    return directive;
  }

  #decidedBy(event: string): Subjects {
    let subjects = this.#deciding.get(event);
    if (subjects === undefined) {
      subjects = this.#subjectsOfEvent.get(event) ?? NOBODY;
      if (subjects !== NOBODY) this.#deciding.set(event, subjects);
    }
    return subjects;
  }
}

/** The lead units that an event gives a task. */
export function leadsIn({ event }: LoggedEvent): readonly string[] {
  const data = event.data as { readonly lead?: readonly Lead[]; readonly to?: { readonly lead?: readonly Lead[] } };
  if (event.type === 'TaskAssigned') return (data.lead ?? []).map(({ unit }) => unit);
  if (event.type === 'TaskReassigned') return (data.to?.lead ?? []).map(({ unit }) => unit);
  return [];
}

function ofStream(stream: string): Subjects {
  const id = idOf(stream);
  switch (categoryOf(stream)) {
    case 'task':
      return { ...NOBODY, task: id };
    case 'directive':
      return { ...NOBODY, directive: id };
    case 'unit':
      return { ...NOBODY, unit: id };
    case 'account':
      return { ...NOBODY, account: id };
    default:
      return NOBODY;
  }
}
