import { valueOn, withDated, type Dated } from '../dated.js';
import { assertNever, type IsoDate, type Standing, type UnitId } from '../facts.js';
import type { GroupEvent, UnitGroupDefined } from './group.events.js';

/** A dated group: what it was defined as, oldest first. */
export interface GroupState {
  readonly definitions: readonly Dated<UnitGroupDefined['data']>[];
}

export const initialGroup: GroupState = { definitions: [] };

export function evolveGroup(group: GroupState, { event, effectiveOn: from, basis }: Standing<GroupEvent>): GroupState {
  switch (event.type) {
    case 'UnitGroupDefined':
      return { definitions: withDated(group.definitions, { from, basis, value: event.data }) };
    case 'EventVoided':
      return group;
    default:
      return assertNever(event);
  }
}

/** The members on that day; null before the group was first defined. */
export const membersOn = (group: GroupState, day: IsoDate): readonly UnitId[] | null =>
  valueOn(group.definitions, day)?.value.members ?? null;
