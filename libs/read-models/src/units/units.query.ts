import type { UnitId } from '#domain/facts';
import type { Tenure } from '#domain/unit/tenures';
import type { Moment } from '../as-of/basis.js';
import { BadCursor, cursorOf, placeOf } from '../text/cursor.js';
import { foldText } from '../text/fold-text.js';
import type { UnitAt } from './unit-at.js';
import type { UnitRegistry } from './unit-registry.js';
import type { UnitsAt } from './units-at.js';

export interface UnitFilter {
  /** Every word must begin a word of code, name, short name or alias; case, diacritics and đ do not matter. */
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly parent?: UnitId | undefined;
  /** In the subtree of this unit, itself included. */
  readonly within?: UnitId | undefined;
  /** Also units that had ended by that day. Default: only those that existed. */
  readonly ended?: boolean | undefined;
}

export interface UnitPage {
  readonly units: readonly UnitAt[];
  readonly total: number;
  readonly next: string | null;
}

/** Units at a moment, by rank, then name, then id. @throws BadCursor */
export function listUnits(
  registry: UnitRegistry,
  moment: Moment,
  filter: UnitFilter,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): UnitPage {
  const units = registry.at(moment);
  const matches = matcher(units, filter);
  const found = units.all().filter(matches).toSorted(byRankAndName);
  const begin = after === undefined ? 0 : placeAfter(found, after);
  const page = found.slice(begin, begin + limit);
  const more = begin + limit < found.length;
  return { units: page, total: found.length, next: more ? cursorOf(`u${page[page.length - 1]!.id}`) : null };
}

export interface UnitDetail extends UnitAt {
  readonly path: readonly UnitAt[];
  readonly children: readonly UnitAt[];
  /** Who answers today for what was this unit's; null where it exists, or nobody alone does. */
  readonly successor: UnitAt | null;
  readonly tenures: readonly Tenure[];
}

/** Undefined where the unit is unknown, or not established yet, at that moment. */
export function unitDetail(registry: UnitRegistry, moment: Moment, id: UnitId): UnitDetail | undefined {
  const units = registry.at(moment);
  const unit = units.get(id);
  if (unit === undefined) return undefined;
  const known = (ids: readonly UnitId[]) => ids.map((one) => units.get(one)).filter((one) => one !== undefined);
  return {
    ...unit,
    path: known(units.ancestors(id)).toReversed(),
    children: units
      .all()
      .filter(({ parent }) => parent === id)
      .toSorted(byRankAndName),
    successor: units.successor(id) ?? null,
    tenures: units.tenures(id),
  };
}

function matcher(units: UnitsAt, { text = '', kind, parent, within, ended = false }: UnitFilter) {
  const words = foldText(text).split(' ').filter(Boolean);
  const subtree = within === undefined ? undefined : new Set(units.subtree(within));
  return (unit: UnitAt): boolean =>
    (ended || unit.endedOn === null) &&
    (kind === undefined || unit.kind === kind) &&
    (parent === undefined || unit.parent === parent) &&
    (subtree?.has(unit.id) ?? true) &&
    (words.length === 0 || holdsWords(unit, words));
}

function holdsWords({ code, name, short, aliases }: UnitAt, words: readonly string[]): boolean {
  const text = ` ${foldText([code ?? '', name, short ?? '', ...aliases].join(' '))}`;
  return words.every((word) => text.includes(` ${word}`));
}

function placeAfter(found: readonly UnitAt[], cursor: string): number {
  const id = placeOf(cursor)?.slice(1);
  const place = found.findIndex((unit) => unit.id === id);
  if (place < 0) throw new BadCursor(`not a cursor of this list of units: ${cursor.slice(0, 40)}`);
  return place + 1;
}

const vietnamese = new Intl.Collator('vi');
const byRankAndName = (a: UnitAt, b: UnitAt): number =>
  a.rank - b.rank || vietnamese.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
