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

/** What it is called from a day on, until the next of them; undefined while it does not stand. */
interface NamedFrom {
  readonly day: IsoDate;
  readonly name: DirectiveName | undefined;
}

/** Of the record as it was up to something said of a directive: of each asked for its names, the first day first. */
interface Kept {
  readonly last: Said | undefined;
  readonly names: Map<DirectiveId, readonly NamedFrom[]>;
}

const KEPT = 8;

/**
 * What directives are called, for answers that name thousands of them: folded once, and again only where something was
 * said of that directive.
 */
export class DirectiveNames {
  #kept: readonly Kept[] = [];

  constructor(private readonly db: Database.Database) {}

  /** Undefined for one that does not stand at the moment. */
  at({ asOf, size }: Moment): (id: DirectiveId) => DirectiveName | undefined {
    const { names } = this.#keptAt(size);
    return (id) => {
      let known = names.get(id);
      if (known === undefined) names.set(id, (known = this.#fold(id, size)));
      return known.findLast(({ day }) => day <= asOf)?.name;
    };
  }

  /** Between the days on which facts take effect nothing changes. */
  #fold(id: DirectiveId, size: number): readonly NamedFrom[] {
    const events = eventsOfDirective<DirectiveEvent>(this.db, id, HEAD_TYPES, size);
    const days = [...new Set(events.map(({ effectiveOn }) => effectiveOn))].sort();
    return days.map((day) => {
      const directive = directiveAt(directiveState(events, day));
      return { day, name: directive && { number: directive.number, alias: directive.alias } };
    });
  }

  #keptAt(size: number): Kept {
    const last = this.#lastSaid(size);
    const kept = this.#kept.find((each) => each.last?.id === last?.id) ?? {
      last,
      names: new Map(last && this.#unchanged(last)),
    };
    this.#kept = [kept, ...this.#kept.filter((each) => each !== kept)].slice(0, KEPT);
    return kept;
  }

  /** Names kept of the record as it was before or after, but for those of which something was said between. */
  #unchanged({ n }: Said): Kept['names'] | undefined {
    const isOfThisLog = ({ n: there, id }: Said) => this.#lastSaid(there)?.id === id;
    const other = this.#kept.find((each) => each.last !== undefined && isOfThisLog(each.last));
    if (other?.last === undefined) return undefined;
    const names = new Map(other.names);
    for (const id of this.#spokenOf(Math.min(n, other.last.n), Math.max(n, other.last.n))) names.delete(id);
    return names;
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
