import { isIsoDate } from '#domain/dates';
import { DEADLINE_KINDS } from '#domain/deadline';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parseDeadline } from './parse-deadline.js';
import { printedDeadlines } from './testing/printed-deadlines.js';

const unaccented = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

describe('whatever is printed in an ordinary form', () => {
  it('is read back to the same kind and day, surely', () => {
    fc.assert(
      fc.property(printedDeadlines, ({ printed, kind, due }) => {
        expect(parseDeadline(printed)).toMatchObject({
          kind,
          due_dates: [due],
          flags: [],
          confidence: 'certain',
          ongoing: false,
        });
      }),
      { numRuns: 600 },
    );
  });

  it('means the same without marks, in capitals, decomposed, and with a full stop', () => {
    const spellings = [
      unaccented,
      (t: string) => t.toUpperCase(),
      (t: string) => t.normalize('NFD'),
      (t: string) => ` ${t}.`,
    ];
    fc.assert(
      fc.property(printedDeadlines, fc.constantFrom(...spellings), ({ printed, kind, due }, spell) => {
        expect(parseDeadline(spell(printed))).toMatchObject({ kind, due_dates: [due] });
      }),
      { numRuns: 600 },
    );
  });

  it('goes on, if it says so, and keeps its day', () => {
    fc.assert(
      fc.property(printedDeadlines, ({ printed, kind, due }) => {
        expect(parseDeadline(`${printed} và thực hiện thường xuyên`)).toMatchObject({
          kind,
          due_dates: [due],
          ongoing: true,
        });
      }),
    );
  });

  it('makes milestones of two, and of one beside a roadmap', () => {
    fc.assert(
      fc.property(printedDeadlines, printedDeadlines, (a, b) => {
        const both = parseDeadline(`Dự thảo ${a.printed}; ban hành ${b.printed}`);
        expect(both.due_dates).toEqual(a.due === b.due ? [a.due] : [a.due, b.due]);
        expect(parseDeadline(`${a.printed} và theo lộ trình của Đề án`)).toMatchObject({
          kind: 'multi',
          due_dates: [a.due],
        });
      }),
    );
  });
});

/** Cells of words that belong to the grammar, in any order: far more likely to reach a corner than plain noise. */
const scrambled = fc
  .array(
    fc.constantFrom(
      ...'trước ngày tháng quý năm học 6 31 02 2024 24 / - , ( ) theo lộ trình đến từ hàng định kỳ đầu cuối nửa tuần I IV và khi thường xuyên số QĐ TTg'.split(
        ' ',
      ),
    ),
    { maxLength: 60 },
  )
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')));
const noise = fc.oneof(
  scrambled,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const reams = fc.string({ unit: 'binary', minLength: 9_000, maxLength: 10_000, size: 'max' });

describe('whatever is typed', () => {
  it.each([
    ['short', noise, 1500],
    ['long', reams, 30],
  ])('gets a reading: real days, one milestone each, the text as printed (%s)', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (printed) => {
        const reading = parseDeadline(printed, { issuedOn: '2024' });
        expect(reading.printed).toBe(printed);
        expect(DEADLINE_KINDS).toContain(reading.kind);
        expect(reading.due_dates.filter((day) => !isIsoDate(day))).toEqual([]);
        expect(reading.milestones.map(({ due }) => due)).toEqual(reading.due_dates);
        expect(new Set(reading.due_dates).size).toBe(reading.due_dates.length);
      }),
      { numRuns },
    );
  });

  it.each([
    'tháng ',
    'trước ',
    '1/',
    'ngày 15, ',
    '( ',
    'I',
    'quý',
    'theo ',
    '2024-',
    'thángn',
    '\u0301',
    '6 tháng ',
    'ngày 30/6 và ',
  ])('10,000 characters of "%s" are read without getting lost in them', (piece) => {
    const printed = piece.repeat(Math.ceil(10_000 / piece.length));
    const start = process.cpuUsage();
    parseDeadline(printed);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
  });
});
