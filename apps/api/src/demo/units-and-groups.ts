import { groupStream, unitStream } from '#domain/streams';
import { DefineGroup } from '../groups/define-group/define-group.handler.js';
import { EstablishUnit } from '../units/establish-unit/establish-unit.handler.js';
import { MergeUnit } from '../units/merge-unit/merge-unit.handler.js';
import type { DemoAct, Doer } from './act.js';
import { GROUPS, groupIdOf, unitIdOf, UNITS, type ProgrammeUnit } from './programme.js';
import { at } from './simulated-clock.js';

const ADMIN: Doer = { signIn: 'quantri', role: 'admin', unit: null };

/** The day on which the simulated record begins. */
export const FIRST_DAY = '2022-01-04';

/** Units, level by level, so that a parent is there before its children. */
export function unitLevels(): ProgrammeUnit[][] {
  const levels: ProgrammeUnit[][] = [];
  const placed = new Set<string>();
  for (let rest = [...UNITS]; rest.length > 0;) {
    const level = rest.filter(({ parent }) => parent === null || placed.has(parent));
    if (level.length === 0) throw new Error('the programme has a unit whose parent it has not');
    level.forEach(({ code }) => placed.add(code));
    rest = rest.filter(({ code }) => !placed.has(code));
    levels.push(level);
  }
  return levels;
}

export const establish = ({ code, name, short, aliases, kind, parent, rank }: ProgrammeUnit): DemoAct => {
  const body = {
    code,
    name,
    ...(short === null ? {} : { short }),
    aliases: [...aliases],
    kind,
    parent,
    rank,
    ageUnknown: true,
  };
  return {
    at: at(FIRST_DAY, 8),
    words: ['unit', code],
    by: ADMIN,
    stream: unitStream(unitIdOf(code)),
    command: (context) => new EstablishUnit(body, context),
  };
};

export const defineGroups = (): DemoAct[] =>
  GROUPS.map(({ code, name, from, members }) => ({
    at: at(FIRST_DAY, 9),
    words: ['group', code],
    by: ADMIN,
    stream: groupStream(groupIdOf(code)),
    command: (context) => new DefineGroup({ code, name, members: [...members], effectiveOn: from }, context),
  }));

/** Real, of 01/03/2025, entered a week before: its tasks go to the ministry that takes over. */
export const merger = (): DemoAct => ({
  at: at('2025-02-21', 9),
  words: ['merge', 'bgtvt'],
  by: ADMIN,
  stream: unitStream(unitIdOf('bgtvt')),
  command: (context) =>
    new MergeUnit(
      unitIdOf('bgtvt'),
      {
        into: 'bxd',
        effectiveOn: '2025-03-01',
        basis: { kind: 'document', number: '176/2025/QH15', issuedOn: '2025-02-18' },
      },
      context,
    ),
});
