import type { HeldRole } from './reader.js';
import { administers, chooseRole, isInScope, scopeOf } from './scope.js';

/** A ministry with a department, beside a province with a ward. */
const PARENTS: Readonly<Record<string, string>> = { department: 'ministry', ward: 'province' };
const isWithin = (unit: string, root: string): boolean =>
  unit === root || (PARENTS[unit] !== undefined && isWithin(PARENTS[unit], root));

const REPORTER: HeldRole = { role: 'reporter', unit: 'ward' };
const LEADER: HeldRole = { role: 'unit-leader', unit: 'province' };
const ADMIN: HeldRole = { role: 'admin', unit: null };

describe('the acting role', () => {
  it('is the only one held, for its own unit', () => {
    expect(chooseRole([REPORTER], undefined, {}, isWithin)).toEqual({ acting: REPORTER });
  });

  it('is the first that the route permits where several are held', () => {
    expect(chooseRole([REPORTER, LEADER], ['unit-leader'], {}, isWithin)).toEqual({ acting: LEADER });
  });

  it('is the one named, even where another would come first', () => {
    expect(chooseRole([REPORTER, LEADER], undefined, { role: 'unit-leader' }, isWithin)).toEqual({ acting: LEADER });
  });

  it('acts for a unit below its own where that is named', () => {
    expect(chooseRole([LEADER], undefined, { unit: 'ward' }, isWithin)).toEqual({
      acting: { role: 'unit-leader', unit: 'ward' },
    });
  });

  it('is the one that reaches the unit named', () => {
    expect(chooseRole([REPORTER, LEADER], undefined, { unit: 'province' }, isWithin)).toEqual({ acting: LEADER });
  });

  it('may name any unit where it is held over everything, and has none where none is named', () => {
    expect(chooseRole([ADMIN], ['admin'], { unit: 'department' }, isWithin)).toEqual({
      acting: { role: 'admin', unit: 'department' },
    });
    expect(chooseRole([ADMIN], ['admin'], {}, isWithin)).toEqual({ acting: ADMIN });
  });

  it.each([
    ['no-role', [], undefined, {}],
    ['role-not-held', [REPORTER], undefined, { role: 'admin' as const }],
    ['role-refused', [REPORTER], ['admin' as const], {}],
    ['role-refused', [REPORTER, LEADER], ['unit-leader' as const], { role: 'reporter' as const }],
    ['out-of-scope', [REPORTER], undefined, { unit: 'province' }],
    ['out-of-scope', [LEADER], undefined, { unit: 'ministry' }],
    ['out-of-scope', [LEADER, ADMIN], ['unit-leader' as const], { unit: 'ministry' }],
  ])('is refused as %s', (code, held, permitted, wanted) => {
    expect(chooseRole(held, permitted, wanted, isWithin)).toMatchObject({ refused: code });
  });
});

describe('the scope of a reader', () => {
  it('is everything with any role over everything', () => {
    expect(scopeOf([REPORTER, { role: 'auditor', unit: null }])).toBeNull();
    expect(isInScope(null, 'ministry', isWithin)).toBe(true);
  });

  it('is the subtrees of the units of all roles, each once', () => {
    const scope = scopeOf([LEADER, REPORTER, { role: 'inspector', unit: 'province' }]);
    expect(scope).toEqual(['province', 'ward']);
    expect(['ward', 'province', 'department'].map((unit) => isInScope(scope, unit, isWithin))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is nothing without a role', () => {
    expect(isInScope(scopeOf([]), 'ward', isWithin)).toBe(false);
  });
});

describe('an administrator', () => {
  it('of everything touches every account', () => {
    expect(administers(null, [null, 'ministry'], isWithin)).toBe(true);
  });

  it('of a unit touches what lies in its subtree, and nobody whose role is over everything', () => {
    expect(administers('province', ['ward', 'province'], isWithin)).toBe(true);
    expect(administers('province', [], isWithin)).toBe(true);
    expect(administers('province', ['ward', 'ministry'], isWithin)).toBe(false);
    expect(administers('province', [null], isWithin)).toBe(false);
  });
});
