import type Database from 'better-sqlite3';
import type { DirectiveId, UnitId } from '#domain/facts';
import { TASK_STATUSES, type TaskStatus } from '#domain/task/task.status';
import type { Moment } from '../as-of/basis.js';
import { DayNumbers } from './census-days.js';
import { CensusRows } from './census-rows.js';
import { CensusSource, type CensusSpan } from './census-source.js';
import { Numbered } from './numbered.js';

/** Who has a part in a task. */
export interface Parts {
  readonly leads: readonly UnitId[];
  readonly coordinating: readonly UnitId[];
}

/** How many tasks of one directive or of the same parts have one status. */
export interface Counted<K> {
  readonly key: K;
  readonly status: TaskStatus;
  readonly tasks: number;
}

export interface CensusFilter {
  readonly isSeen: (directive: DirectiveId) => boolean;
  readonly isSeenBy: (parts: Parts) => boolean;
  readonly isAsked: (parts: Parts) => boolean;
}

/** More is left to SQL, which needs no memory but takes seconds. */
const MOST_BYTES = 128 * 1024 * 1024;
const STATUSES = TASK_STATUSES.length;

/**
 * What `task_span` says, in memory, to count over the whole country. Made from the tables alone, and brought up to them
 * at each question, in the question's transaction. Bounded by bytes: what is beyond is not counted here at all.
 */
export class TaskCensus {
  readonly #source: CensusSource;
  readonly #days = new DayNumbers();
  #rows = new CensusRows();
  #directives = new Numbered<DirectiveId>();
  #parts = new Numbered<string>();
  #partsOf: Parts[] = [];
  #fits = true;

  constructor(
    db: Database.Database,
    private readonly mostBytes = MOST_BYTES,
  ) {
    this.#source = new CensusSource(db);
  }

  /** Whether it can count on that day. False too where it does not know everything: not yet, or never. */
  canCount({ asOf }: Moment): boolean {
    for (let goesOn = true; goesOn;) {
      const news = this.#source.next();
      if (news.kind === 'anew') this.#forget();
      if (news.kind === 'whole' && news.changed !== null) this.#rows.drop(news.changed);
      for (const span of news.spans) this.#add(span);
      if (news.kind === 'more') return false;
      goesOn = news.kind !== 'whole';
    }
    return this.#fits && this.#days.fits(asOf);
  }

  /** Of the tasks that stand and are not marked: those of asked parts, seen by their directive or by their parts. */
  count(
    { asOf, size }: Moment,
    marked: Uint8Array,
    passes: CensusFilter,
  ): { readonly byDirective: Counted<DirectiveId>[]; readonly byParts: Counted<Parts>[] } {
    const seen = Uint8Array.from(this.#directives.values, (id) => (passes.isSeen(id) ? 1 : 0));
    const seenBy = Uint8Array.from(this.#partsOf, (parts) => (passes.isSeenBy(parts) ? 1 : 0));
    const asked = Uint8Array.from(this.#partsOf, (parts) => (passes.isAsked(parts) ? 1 : 0));
    const byDirective = new Int32Array(seen.length * STATUSES);
    const byParts = new Int32Array(asked.length * STATUSES);
    this.#rows.forEach(this.#days.of(asOf), size, marked, (directive, parts, status) => {
      if (asked[parts] === 0 || (seenBy[parts] === 0 && seen[directive] === 0)) return;
      byDirective[directive * STATUSES + status]! += 1;
      byParts[parts * STATUSES + status]! += 1;
    });
    return { byDirective: countedIn(byDirective, this.#directives.values), byParts: countedIn(byParts, this.#partsOf) };
  }

  #add({ fromN, toN, fromDay, toDay, task, directive, leads, coordinating, status }: CensusSpan): void {
    if (!this.#fits) return;
    if (!this.#days.fits(fromDay) || !this.#days.fits(toDay) || this.#rows.bytes > this.mostBytes)
      return this.#giveUp();
    this.#rows.add({
      ...{ fromN, toN, task, fromDay: this.#days.of(fromDay), toDay: this.#days.of(toDay) },
      directive: this.#directives.of(directive),
      parts: this.#partsNumber(leads, coordinating),
      status: TASK_STATUSES.indexOf(status),
    });
  }

  #partsNumber(leads: string, coordinating: string): number {
    const number = this.#parts.of(`${leads}${coordinating}`);
    this.#partsOf[number] ??= {
      leads: JSON.parse(leads) as UnitId[],
      coordinating: JSON.parse(coordinating) as UnitId[],
    };
    return number;
  }

  /** For this log: what does not fit is counted by SQL. */
  #giveUp(): void {
    this.#forget();
    this.#fits = false;
  }

  #forget(): void {
    this.#rows = new CensusRows();
    [this.#directives, this.#parts, this.#partsOf] = [new Numbered(), new Numbered(), []];
    this.#fits = true;
  }
}

const censuses = new WeakMap<Database.Database, TaskCensus>();

/** The census of a connection, made at the first question. */
export const censusOf = (db: Database.Database): TaskCensus => {
  const census = censuses.get(db) ?? new TaskCensus(db);
  censuses.set(db, census);
  return census;
};

const countedIn = <K>(tallies: Int32Array, keys: readonly K[]): Counted<K>[] => {
  const counted: Counted<K>[] = [];
  tallies.forEach((tasks, i) => {
    if (tasks > 0) counted.push({ key: keys[Math.floor(i / STATUSES)]!, status: TASK_STATUSES[i % STATUSES]!, tasks });
  });
  return counted;
};
