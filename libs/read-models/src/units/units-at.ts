import type { IsoDate, UnitId } from '#domain/facts';
import { holderOn, tenures, type Tenure } from '#domain/unit/tenures';
import type { UnitState } from '#domain/unit/unit.state';
import { foldText } from '../text/fold-text.js';
import { unitAt, type UnitAt } from './unit-at.js';

/** A dated group as it stood: the members of its last definition. */
export interface GroupAt {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly members: readonly UnitId[];
  readonly since: IsoDate;
}

/**
 * All units and groups at one (D, K). Units that have ended are among them, marked by `endedOn`; units that begin after
 * D are not. Immutable: share it freely.
 */
export class UnitsAt {
  readonly #states = new Map<UnitId, UnitState>();
  readonly #units = new Map<UnitId, UnitAt>();
  readonly #children = new Map<UnitId, UnitId[]>();
  readonly #byCode = new Map<string, UnitAt>();
  /** Made when somebody first asks for a unit by its name: it takes longer than all the rest. */
  #byText: Map<string, UnitAt[]> | undefined;

  /** `before`: the same day with fewer units, and none of those that are given. */
  constructor(
    readonly asOf: IsoDate,
    states: ReadonlyMap<UnitId, UnitState>,
    private readonly groups: readonly GroupAt[],
    before?: UnitsAt,
  ) {
    if (before !== undefined) {
      this.#states = new Map(before.#states);
      this.#units = new Map(before.#units);
      this.#children = new Map(before.#children);
      this.#byCode = new Map(before.#byCode);
    }
    for (const [id, state] of states) {
      this.#states.set(id, state);
      const unit = unitAt(state, asOf);
      if (unit !== undefined) this.#add(unit, before);
    }
  }

  /** With units that are not among these. */
  joinedBy(states: ReadonlyMap<UnitId, UnitState>): UnitsAt {
    return new UnitsAt(this.asOf, states, this.groups, this);
  }

  get(id: UnitId): UnitAt | undefined {
    return this.#units.get(id);
  }

  all(): readonly UnitAt[] {
    return [...this.#units.values()];
  }

  /** From the parent upwards. */
  ancestors(id: UnitId): UnitId[] {
    const above: UnitId[] = [];
    for (let at = this.get(id)?.parent ?? null; at !== null && at !== id; at = this.get(at)?.parent ?? null) {
      if (above.includes(at)) break;
      above.push(at);
    }
    return above;
  }

  /** The unit itself and everything below it, ended units too; only itself where it is unknown. */
  subtree(id: UnitId): UnitId[] {
    const found = new Set([id]);
    for (const at of found) for (const child of this.#children.get(at) ?? []) found.add(child);
    return [...found];
  }

  /** The unit that bears the code that day; of one that has ended only where no other bears it. */
  byCode(code: string): UnitAt | undefined {
    return this.#byCode.get(code.trim().toLowerCase());
  }

  /** Units called so, by code, name, short name or alias, without regard to case and diacritics; ended ones only where no other is. */
  find(text: string): readonly UnitAt[] {
    this.#byText ??= textsOf(this.#units.values());
    const found = this.#byText.get(foldText(text)) ?? [];
    const existing = found.filter((unit) => unit.endedOn === null);
    return existing.length > 0 ? existing : found;
  }

  /** 1 is the highest; undefined for a unit unknown that day. */
  rank(id: UnitId): number | undefined {
    return this.get(id)?.rank;
  }

  /**
   * The unit that answers today for what was this one's: through every merger, to one that exists. Undefined where it
   * has not ended, or where nobody, or more than one, took over.
   */
  successor(id: UnitId): UnitAt | undefined {
    const seen = new Set<UnitId>();
    let at = this.get(id);
    while (at !== undefined && at.endedOn !== null && !seen.has(at.id)) {
      seen.add(at.id);
      const [next, ...others] = at.successors;
      at = next === undefined || others.length > 0 ? undefined : this.get(next);
    }
    return at === undefined || at.id === id || at.endedOn !== null ? undefined : at;
  }

  /** By id or code. */
  group(codeOrId: string): GroupAt | undefined {
    return this.groups.find(({ id }) => id === codeOrId) ?? this.groups.find(({ code }) => code === codeOrId);
  }

  allGroups(): readonly GroupAt[] {
    return this.groups;
  }

  /** Who headed the unit on a day, as known here; null in a vacancy. Complete for days up to `asOf` only. */
  holderOn(id: UnitId, day: IsoDate): Tenure | null {
    const state = this.#states.get(id);
    return state === undefined ? null : holderOn(state, day);
  }

  /** Oldest first. */
  tenures(id: UnitId): readonly Tenure[] {
    const state = this.#states.get(id);
    return state === undefined ? [] : tenures(state);
  }

  #add(unit: UnitAt, before: UnitsAt | undefined): void {
    this.#units.set(unit.id, unit);
    if (unit.parent !== null) this.#addChild(unit.parent, unit.id, before);
    if (unit.code !== null) {
      const code = unit.code.toLowerCase();
      const other = this.#byCode.get(code);
      if (other === undefined || laterBearer(unit, other)) this.#byCode.set(code, unit);
    }
  }

  /** Never into a list of the one before. */
  #addChild(parent: UnitId, child: UnitId, before: UnitsAt | undefined): void {
    const children = this.#children.get(parent) ?? [];
    const isShared = before !== undefined && before.#children.get(parent) === children;
    if (isShared || children.length === 0) this.#children.set(parent, [...children, child]);
    else children.push(child);
  }
}

function textsOf(units: Iterable<UnitAt>): Map<string, UnitAt[]> {
  const found = new Map<string, UnitAt[]>();
  for (const unit of units) {
    const texts = [unit.code, unit.name, unit.short, ...unit.aliases].filter((text) => text !== null);
    for (const text of new Set(texts.map(foldText))) append(found, text, unit);
  }
  return found;
}

/** Of two that bear a code: the one that exists, else the one that ended last. */
const laterBearer = (a: UnitAt, b: UnitAt): boolean =>
  b.endedOn !== null && (a.endedOn === null || a.endedOn > b.endedOn);

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
