import type { DirectiveId, UnitId } from '#domain/facts';
import { foldText } from '../text/fold-text.js';
import type { CensusFilter, Parts } from './task-census.js';
import type { TaskFilter } from './task-filter.js';
import type { StandingRow } from './task-row.js';

/** The filter as a question about one row; says of each what `conditions` says in SQL. */
export const passes = (filter: TaskFilter): ((row: StandingRow) => boolean) => {
  const { directive, address, member, dueFrom, dueTo } = filter;
  const { isSeen, isSeenBy, isAsked } = passesByParts(filter);
  const isOfStatus = passesByStatus(filter);
  const words = filter.text === undefined ? [] : foldText(filter.text).split(' ').filter(Boolean);
  return ({ situation, wording }) => {
    const parts = { leads: situation.lead.map((each) => each.unit), coordinating: situation.coordinating };
    const { due } = situation;
    return (
      (isSeen(wording.directive) || isSeenBy(parts)) &&
      isAsked(parts) &&
      isOfStatus(situation) &&
      (directive === undefined || directive === wording.directive) &&
      (address === undefined || address === wording.address) &&
      (member === undefined || member === wording.member) &&
      (dueFrom === undefined || (due !== null && due >= dueFrom)) &&
      (dueTo === undefined || (due !== null && due <= dueTo)) &&
      (words.length === 0 || holdsWords(wording, words))
    );
  };
};

/** The part of the filter that goes by the status and what it means among four. */
export const passesByStatus =
  ({ statuses, quadrants }: TaskFilter) =>
  ({ status, quadrant }: Pick<StandingRow['situation'], 'status' | 'quadrant'>): boolean =>
    (statuses === undefined || statuses.includes(status)) &&
    (quadrants === undefined || (quadrant !== null && quadrants.includes(quadrant)));

/** The part of the filter that goes by who has a part; a task passes where its directive does, or else its parts. */
export const passesByParts = ({
  visible,
  watched = [],
  units,
  coordinating,
  headed,
  lead,
}: TaskFilter): CensusFilter => {
  const [isVisible, isOfUnits, isHeaded] = [amongOf(visible), amongOf(units), amongOf(headed)];
  const isWatched = new Set(watched);
  const others = ({ leads, coordinating: rest }: Parts): boolean =>
    (isOfUnits(leads) || (coordinating === true && isOfUnits(rest))) &&
    isHeaded(leads) &&
    (lead === undefined || (lead === null ? leads.length === 0 : leads.includes(lead)));
  return {
    isSeen: (directive: DirectiveId) => isWatched.has(directive),
    isSeenBy: (parts: Parts) => isVisible(parts.leads) || isVisible(parts.coordinating),
    isAsked: others,
  };
};

/** True for everything where nothing is asked. */
const amongOf = (asked: readonly UnitId[] | null | undefined): ((units: readonly UnitId[]) => boolean) => {
  if (asked === null || asked === undefined) return () => true;
  const among = new Set(asked);
  return (units) => units.some((unit) => among.has(unit));
};

const holdsWords = ({ address, title, product }: StandingRow['wording'], words: readonly string[]): boolean => {
  const text = foldText(`${address} ${title} ${product ?? ''}`);
  return words.every((word) => text.includes(word));
};
