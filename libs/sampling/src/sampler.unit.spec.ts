import fc from 'fast-check';
import { inOrderOfDrawing } from './sampler.js';
import { units } from './testing/city.js';

const drawn = (ids: readonly string[], seed: string): string[] => inOrderOfDrawing(ids, seed).map(({ id }) => id);

const codes = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,8}$/), { minLength: 1, maxLength: 40 });
const seeds = fc.stringMatching(/^[0-9]{1,24}$/);

/** Ronald L. Rivest's own examples (module `consistent_sampler`, example X4, and the doc strings of its functions). */
describe('the published values', () => {
  it('six units with the seed 314159', () => {
    const tickets = inOrderOfDrawing(['A-1', 'A-2', 'A-3', 'B-1', 'B-2', 'B-3'], '314159');
    expect(tickets.map(({ id }) => id)).toEqual(['B-2', 'B-3', 'A-3', 'A-2', 'B-1', 'A-1']);
    const published = [
      '0.410310858090',
      '0.470960291255',
      '0.471438751218',
      '0.567089805977',
      '0.9781715679015',
      '0.9828515724237',
    ];
    published.forEach((begins, n) => expect(tickets[n]!.ticket.startsWith(begins)).toBe(true));
  });

  it('all digits of one ticket, its seed beginning with a zero', () => {
    expect(inOrderOfDrawing(['AB-130'], '01382438112797316654')).toEqual([
      { id: 'AB-130', ticket: '0.26299714122838008416507544297546663599715395525154425586041245287750224561854' },
    ]);
  });

  it('four animals', () => {
    const tickets = inOrderOfDrawing(['dog', 'cat', 'fish', 'goat'], 'xy()134!g2n');
    expect(tickets.map(({ id, ticket }) => [id, ticket.slice(0, 14)])).toEqual([
      ['cat', '0.248664138941'],
      ['dog', '0.338860356156'],
      ['goat', '0.495998420720'],
      ['fish', '0.746859320888'],
    ]);
  });
});

describe('a draw', () => {
  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(codes, seeds, fc.nat(), (ids, seed, turn) => {
        const turned = [...ids.slice(turn % ids.length), ...ids.slice(0, turn % ids.length)].reverse();
        expect(inOrderOfDrawing(turned, seed)).toEqual(inOrderOfDrawing(ids, seed));
      }),
    );
  });

  it('of a longer list keeps the order among those who were on the shorter one', () => {
    fc.assert(
      fc.property(codes, seeds, (ids, seed) => {
        const some = ids.filter((_, n) => n % 2 === 0);
        expect(drawn(ids, seed).filter((id) => some.includes(id))).toEqual(drawn(some, seed));
      }),
    );
  });

  it('of strata with one seed, merged by ticket, is the draw of all', () => {
    fc.assert(
      fc.property(codes, seeds, fc.nat(), (ids, seed, cut) => {
        const strata = [ids.slice(0, cut % ids.length), ids.slice(cut % ids.length)];
        const merged = strata
          .flatMap((stratum) => inOrderOfDrawing(stratum, seed))
          .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
        expect(merged).toEqual(inOrderOfDrawing(ids, seed));
      }),
    );
  });

  it('is another one where the seed has one more leading zero', () => {
    const ids = units('w', 30).map(({ id }) => id);
    expect(drawn(ids, '0314159')).not.toEqual(drawn(ids, '314159'));
    expect(drawn(ids, '00314159')).not.toEqual(drawn(ids, '0314159'));
  });

  it.each([
    ['Phường Bến Nghé', 'id-not-ascii'],
    ['phường', 'id-not-ascii'],
    ['', 'id-not-ascii'],
    ['A 1', 'id-not-ascii'],
    ['A-1\n', 'id-not-ascii'],
  ])('refuses “%s” in favour of a code', (id, code) => {
    expect(() => inOrderOfDrawing([id, 'B-1'], '1')).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a unit that is there twice, and an empty seed', () => {
    expect(() => inOrderOfDrawing(['A-1', 'B-1', 'A-1'], '1')).toThrow(
      expect.objectContaining({ code: 'id-twice', details: { id: 'A-1' } }),
    );
    expect(() => inOrderOfDrawing(['A-1'], '')).toThrow(expect.objectContaining({ code: 'seed-missing' }));
  });
});

it('gives each of 168 units its share over 10,000 seeds, within five standard deviations', () => {
  const ids = units('w', 168).map(({ id }) => id);
  const [seedsTried, taken] = [10_000, 17];
  const times = new Map(ids.map((id) => [id, 0]));
  for (let seed = 0; seed < seedsTried; seed++)
    for (const { id } of inOrderOfDrawing(ids, String(seed)).slice(0, taken)) times.set(id, times.get(id)! + 1);
  const share = taken / ids.length;
  const deviation = Math.sqrt(seedsTried * share * (1 - share));
  for (const count of times.values()) expect(Math.abs(count - seedsTried * share)).toBeLessThan(5 * deviation);
});
