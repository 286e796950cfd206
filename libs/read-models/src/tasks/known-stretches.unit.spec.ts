import fc from 'fast-check';
import { BEGINNING, KnownStretches, type KnownStretch, type Stretch, STILL } from './known-stretches.js';
import { day } from './testing/made-log.js';

const DAYS = 12;
const END = day(DAYS);

/** From a day on: a value a day, undefined where there is none; few values, so that neighbours agree. */
const learnt = fc.record({
  since: fc.integer({ min: -1, max: DAYS - 1 }),
  values: fc.array(fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), { minLength: DAYS, maxLength: DAYS }),
});
type Learnt = typeof learnt extends fc.Arbitrary<infer T> ? T : never;
const lessons = fc.array(learnt, { minLength: 1, maxLength: 12 });

const stretchesOf = ({ since, values }: Learnt): Stretch<string>[] => {
  const stretches: Stretch<string>[] = [];
  for (let i = Math.max(since, 0); i < DAYS; i++) {
    const value = values[i];
    const last = stretches.at(-1);
    if (last?.to === day(i) && last.value === value) stretches[stretches.length - 1] = { ...last, to: day(i + 1) };
    else if (value !== undefined) stretches.push({ from: day(i), to: day(i + 1), value });
  }
  return stretches;
};

/** All rows that a store would hold, after storing and reading back before the lessons in `cuts`. */
const rowsOf = (all: readonly Learnt[], cuts: readonly number[] = []): KnownStretch<string>[] => {
  const stored: KnownStretch<string>[] = [];
  const same = (a: string, b: string) => a === b;
  const opened = () => {
    const block = stored.at(-1)?.block;
    const last = block === undefined ? undefined : { block, rows: stored.filter((row) => row.block === block).length };
    const live = stored.filter(({ toN }) => toN === STILL).sort((a, b) => (a.from < b.from ? -1 : 1));
    return new KnownStretches(same, live, last);
  };
  let known = opened();
  all.forEach((lesson, i) => {
    if (cuts.includes(i)) {
      stored.push(...known.made);
      known = opened();
    }
    known.learn(i + 1, lesson.since < 0 ? BEGINNING : day(lesson.since), stretchesOf(lesson));
  });
  return [...stored, ...known.made];
};

const saidOn = (rows: readonly KnownStretch<string>[], n: number, on: string): string[] =>
  rows.filter((r) => r.fromN <= n && n < r.toN && r.from <= on && on < r.to).map(({ value }) => value);

describe('what is known of every day at every size of the log', () => {
  it('is what was learnt last about that day by then, once', () => {
    fc.assert(
      fc.property(lessons, (all) => {
        const rows = rowsOf(all);
        const model: (string | undefined)[] = new Array<undefined>(DAYS).fill(undefined);
        all.forEach(({ since, values }, i) => {
          for (let d = Math.max(since, 0); d < DAYS; d++) model[d] = values[d];
          for (const [d, value] of model.entries())
            expect(saidOn(rows, i + 1, day(d))).toEqual(value === undefined ? [] : [value]);
          expect(saidOn(rows, i + 1, END)).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has the same rows wherever it was stored in between', () => {
    fc.assert(
      fc.property(lessons, fc.array(fc.nat(12)), (all, cuts) => {
        expect(rowsOf(all, cuts)).toEqual(rowsOf(all));
      }),
      { numRuns: 300 },
    );
  });

  it('makes no row of what changes nothing', () => {
    const same = { since: 2, values: new Array<'a'>(DAYS).fill('a') };
    expect(rowsOf([{ ...same, since: 0 }, same, { ...same, since: -1 }])).toHaveLength(1);
  });

  it('keeps what is known at one size in one block, of so many rows, however much is learnt', () => {
    const all = Array.from({ length: 2_000 }, (_, i) => ({
      since: i % 7,
      values: Array.from({ length: DAYS }, (_, d) => ((d + i) % 3 === 0 ? ('a' as const) : ('b' as const))),
    }));
    const rows = rowsOf(all);
    const blocks = [...new Set(rows.map(({ block }) => block))].sort((a, b) => a - b);
    expect(blocks.length).toBeGreaterThan(10);
    for (const block of blocks) expect(rows.filter((row) => row.block === block).length).toBeLessThan(300);
    for (let n = 1; n <= all.length; n += 37) {
      const block = blocks.findLast((begun) => begun <= n);
      expect(new Set(rows.filter((r) => r.fromN <= n && n < r.toN).map((r) => r.block))).toEqual(new Set([block]));
    }
    expect(rowsOf(all, [3, 500, 1_999])).toEqual(rows);
  });
});
