import type { IsoDate, UnitId } from '#domain/facts';
import { standing } from '#domain/fold';
import type { GroupEvent } from '#domain/group/group.events';
import type { UnitEvent } from '#domain/unit/unit.events';
import { evolveUnit, initialUnit, type UnitState } from '#domain/unit/unit.state';
import type { Moment } from '../as-of/basis.js';
import type { LogEvent } from '../audit-trail/events-of.js';
import { UnitsAt, type GroupAt } from './units-at.js';

export type { UnitsAt } from './units-at.js';

/** A fact of a unit or a group, with its number in the log and its stream. */
export type RegistryEvent = LogEvent<UnitEvent | GroupEvent>;

const KEPT = 16;
/** More changes than this are not looked through for being new units only. */
const FEW_CHANGES = 100;

interface Kept {
  /** How many changes of units and groups it knows. */
  readonly known: number;
  readonly units: UnitsAt;
}

/** The state from so many events of a unit, all of which have taken effect: the same on every day from `since` on. */
interface Settled {
  readonly events: number;
  readonly since: IsoDate;
  readonly state: UnitState;
}

/**
 * All units and groups, in memory, for any (D, K). Fed in log order, from the log table or straight from the store; what
 * is asked for twice is answered from memory until a unit or group changes.
 */
export class UnitRegistry {
  readonly #units = new Map<string, LogEvent<UnitEvent>[]>();
  readonly #groups = new Map<string, LogEvent<GroupEvent>[]>();
  /** What was ingested, in log order. */
  readonly #changes: { readonly n: number; readonly stream: string }[] = [];
  readonly #kept = new Map<string, Kept>();
  readonly #settled = new Map<string, Settled>();

  /** Number of the last event ingested; 0 before the first. */
  get lastNumber(): number {
    return this.#changes.at(-1)?.n ?? 0;
  }

  /** In log order; an event ingested before, or of another category, changes nothing. */
  ingest(event: RegistryEvent): void {
    if (event.n <= this.lastNumber) return;
    if (event.stream.startsWith('unit-')) push(this.#units, event.stream, event as LogEvent<UnitEvent>);
    else if (event.stream.startsWith('group-')) push(this.#groups, event.stream, event as LogEvent<GroupEvent>);
    else return;
    this.#changes.push({ n: event.n, stream: event.stream });
  }

  at({ asOf, size }: Moment): UnitsAt {
    const known = this.#countUpTo(size);
    const key = `${known} ${asOf}`;
    const kept = this.#kept.get(key) ?? { known, units: this.#grown(asOf, known) ?? this.#compute(asOf, size) };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return kept.units;
  }

  /**
   * What is kept for that day, joined by the units that are new since; undefined where anything else has happened. Who
   * enters thousands of units one by one has not all of them computed again for each.
   */
  #grown(asOf: IsoDate, known: number): UnitsAt | undefined {
    const before = [...this.#kept.values()].findLast((kept) => kept.units.asOf === asOf && kept.known < known);
    if (before === undefined || known - before.known > FEW_CHANGES) return undefined;
    const changes = this.#changes.slice(before.known, known);
    const states = new Map<UnitId, UnitState>();
    for (const stream of new Set(changes.map((change) => change.stream))) {
      const events = this.#units.get(stream) ?? [];
      if (events.length === 0 || events[0]!.n < changes[0]!.n) return undefined;
      const state = this.#state(stream, upTo(events, changes.at(-1)!.n), asOf);
      if (state.established !== null) states.set(state.established.id, state);
    }
    return before.units.joinedBy(states);
  }

  #compute(asOf: IsoDate, size: number): UnitsAt {
    const states = new Map<UnitId, UnitState>();
    for (const [stream, events] of this.#units) {
      const state = this.#state(stream, upTo(events, size), asOf);
      if (state.established !== null) states.set(state.established.id, state);
    }
    const groups = [...this.#groups.values()].map((events) => groupAt(upTo(events, size), asOf));
    return new UnitsAt(
      asOf,
      states,
      groups.filter((group) => group !== undefined),
    );
  }

  /** Most units changed long ago: they are folded once, for every day since. */
  #state(stream: string, events: readonly LogEvent<UnitEvent>[], asOf: IsoDate): UnitState {
    const known = this.#settled.get(stream);
    if (known?.events === events.length && known.since <= asOf) return known.state;
    const state = standing(events, asOf).reduce(evolveUnit, initialUnit);
    const since = events.reduce((last, { effectiveOn }) => (effectiveOn > last ? effectiveOn : last), '');
    if (since <= asOf) this.#settled.set(stream, { events: events.length, since, state });
    return state;
  }

  /** How many of the events ingested are among the first `size` of the log. */
  #countUpTo(size: number): number {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#changes[middle]!.n <= size) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function groupAt(events: readonly LogEvent<GroupEvent>[], asOf: IsoDate): GroupAt | undefined {
  const last = standing(events, asOf).at(-1);
  if (last === undefined || last.event.type !== 'UnitGroupDefined') return undefined;
  const { groupId, code, name, members } = last.event.data;
  return { id: groupId, code, name, members, since: last.effectiveOn };
}

const upTo = <E extends { readonly n: number }>(events: readonly E[], size: number): readonly E[] =>
  (events.at(-1)?.n ?? 0) <= size ? events : events.filter(({ n }) => n <= size);

function push<E>(streams: Map<string, E[]>, stream: string, event: E): void {
  const events = streams.get(stream);
  if (events === undefined) streams.set(stream, [event]);
  else events.push(event);
}
