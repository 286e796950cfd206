import type { IsoDate } from '../../facts.js';
import { RuleViolation } from '../../rule-violation.js';
import type { Checklist, ChecklistVersion } from './checklist.js';
import type { ChecklistState, Published, Withdrawal } from './checklist.state.js';
import { FIVE_CLEARS_V1 } from './five-clears.js';

/** What an inspection uses that names none. */
export const STARTING_CHECKLIST = FIVE_CLEARS_V1.id;

/** The checklists that every installation has, whatever was published. */
export const BUILT_IN: readonly Checklist[] = [FIVE_CLEARS_V1];

/** No inspection is older. */
const ALWAYS: IsoDate = '1900-01-01';

/** Every version of a checklist, oldest first: the built-in one, then what was published. */
export const versionsOf = (id: string, { published }: Pick<ChecklistState, 'published'>): readonly Published[] => [
  ...BUILT_IN.filter((checklist) => checklist.id === id).map((checklist) => ({ checklist, from: ALWAYS })),
  ...published,
];

export const withdrawalOf = (
  { withdrawn }: Pick<ChecklistState, 'withdrawn'>,
  version: number,
): Withdrawal | undefined => withdrawn.find((one) => one.version === version);

/**
 * The one version that is meant, withdrawn or not: a recorded inspection goes on using what it was planned with.
 * @throws RuleViolation where no such version was published.
 */
export function publishedVersion({ id, version }: ChecklistVersion, state: ChecklistState): Published {
  const found = versionsOf(id, state).find(({ checklist }) => checklist.version === version);
  if (found === undefined)
    throw new RuleViolation('checklist-unknown', { field: 'checklist', details: { checklist: id, version } });
  return found;
}

/** The newest version that a new inspection may use on a day; undefined where there is none. */
export const inUseOn = (id: string, state: ChecklistState, day: IsoDate): Checklist | undefined =>
  versionsOf(id, state).findLast(({ checklist, from }) => from <= day && !isWithdrawn(state, checklist.version, day))
    ?.checklist;

/**
 * What an inspection planned on a day uses: the version named, else the newest in use. `state`: everything on record.
 * @throws RuleViolation for a version that is unknown, withdrawn by that day, or not yet in use on it
 */
export function versionForNew(
  id: string,
  version: number | undefined,
  state: ChecklistState,
  day: IsoDate,
): ChecklistVersion {
  if (version === undefined) {
    const newest = inUseOn(id, state, day);
    if (newest === undefined)
      throw new RuleViolation('no-checklist-in-use', { field: 'checklist', details: { checklist: id } });
    return { id, version: newest.version };
  }
  const { from } = publishedVersion({ id, version }, state);
  const details = { checklist: id, version };
  if (isWithdrawn(state, version, day)) throw new RuleViolation('checklist-withdrawn', { field: 'version', details });
  if (from > day) throw new RuleViolation('checklist-ahead', { field: 'version', details: { ...details, from } });
  return { id, version };
}

const isWithdrawn = (state: ChecklistState, version: number, day: IsoDate): boolean => {
  const withdrawal = withdrawalOf(state, version);
  return withdrawal !== undefined && withdrawal.on <= day;
};
