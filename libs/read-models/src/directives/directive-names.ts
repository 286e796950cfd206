import type Database from 'better-sqlite3';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import type { DirectiveId, IsoDate } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';
import { eventsOfDirective } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';
import { directiveAt, directiveState, HEAD_TYPES } from './directive-at.js';

export interface DirectiveName {
  /** As printed; null while it has none. */
  readonly number: string | null;
  readonly alias: string;
}

/** An event that may be of a directive, its items aside. By id too: the log may be another one's by now. */
interface Said {
  readonly n: number;
  readonly id: string;
}

/** The same on every day from `since` on: all that was said had taken effect. */
interface Settled {
  readonly since: IsoDate;
  readonly name: DirectiveName | undefined;
}

/** Of the record as it was up to something said of a directive. */
interface Kept {
  readonly last: Said | undefined;
  readonly settled: Map<DirectiveId, Settled>;
  /** By day and directive: of days before that. */
  readonly earlier: Map<string, DirectiveName | undefined>;
}

const KEPT = 8;
const MOST_EARLIER = 10_000;

/**
 * What directives are called, for answers that name thousands of them: folded once, and again only where something was
 * said of that directive.
 */
export class DirectiveNames {
  #kept: readonly Kept[] = [];

  constructor(private readonly db: Database.Database) {}

  /** Undefined for one that does not stand at the moment. */
  at({ asOf, size }: Moment): (id: DirectiveId) => DirectiveName | undefined {
    const { settled, earlier } = this.#keptAt(size);
    return (id) => {
      const known = settled.get(id);
      if (known !== undefined && known.since <= asOf) return known.name;
      const key = `${asOf} ${id}`;
      if (earlier.has(key)) return earlier.get(key);
      const { since, name } = this.#fold(id, { asOf, size });
      if (since <= asOf) settled.set(id, { since, name });
      else if (earlier.size < MOST_EARLIER) earlier.set(key, name);
      return name;
    };
  }

  #fold(id: DirectiveId, { asOf, size }: Moment): Settled {
    const events = eventsOfDirective<DirectiveEvent>(this.db, id, HEAD_TYPES, size);
    const directive = directiveAt(directiveState(events, asOf));
    return {
      since: events.reduce((last, { effectiveOn }) => (effectiveOn > last ? effectiveOn : last), ''),
      name: directive && { number: directive.number, alias: directive.alias },
    };
  }

  #keptAt(size: number): Kept {
    const last = this.#lastSaid(size);
    const kept = this.#kept.find((each) => each.last?.id === last?.id) ?? {
      last,
      settled: new Map(last && this.#unchanged(last)),
      earlier: new Map(),
    };
    this.#kept = [kept, ...this.#kept.filter((each) => each !== kept)].slice(0, KEPT);
    return kept;
  }

  /** Names kept of the record as it was before or after, but for those that differ. */
  #unchanged(last: Said): Kept['settled'] | undefined {
    const { n } = last;
    const isOfThisLog = ({ n: there, id }: Said) => this.#lastSaid(there)?.id === id;
    const other = this.#kept.find((each) => each.last !== undefined && isOfThisLog(each.last));
    if (other?.last === undefined) return undefined;
    const settled = new Map(other.settled);
    for (const id of this.#spokenOf(Math.min(n, other.last.n), Math.max(n, other.last.n))) settled.delete(id);
    return settled;
  }

  #lastSaid(size: number): Said | undefined {
    return prepared<[number, string], Said>(
      this.db,
      `SELECT n, event_id AS id FROM log WHERE n = (
         SELECT max((SELECT max(n) FROM log WHERE log.type = asked.value AND n <= ?)) FROM json_each(?) asked)`,
    ).get(size, JSON.stringify(HEAD_TYPES));
  }

  #spokenOf(after: number, upTo: number): DirectiveId[] {
    return prepared<[string, number, number], DirectiveId>(
      this.db,
      `SELECT DISTINCT directive_id FROM json_each(?) asked CROSS JOIN log ON log.type = asked.value AND n > ? AND n <= ?
       WHERE directive_id IS NOT NULL`,
    )
      .pluck()
      .all(JSON.stringify(HEAD_TYPES), after, upTo);
  }
}
