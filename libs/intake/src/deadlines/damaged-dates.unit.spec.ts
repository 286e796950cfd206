import { describe, expect, it } from '@jest/globals';
import { deadlinesInLines } from '../testing/deadlines-in-lines.js';
import { parseDeadline } from './parse-deadline.js';

describe('damaged spellings', () => {
  deadlinesInLines(`
    truoc ngay 30/6/2024 | day | 2024-06-29
    thuong xuyen | +ongoing | 
    Hoan thanh trong quy II nam 2024 | quarter | 2024-06-30
    thang sau nam 2024 | month | 2024-06-30
    TRƯỚC THÁNG 6/2024 | month | 2024-05-31
    Tháng6/2024 | month | 2024-06-30
    trướcngày30/6/2024 | day | 2024-06-29
    thườngxuyên | +ongoing | 
    Th áng 6 /2024 | month | 2024-06-30
    QuýIV/2024 | quarter | 2024-12-31
    Tháng 6/2O24 | month | 2024-06-30
    Tháng 6/20 24 | month | 2024-06-30 | odd-spelling
    Thа\u0301ng 6/2024 | month | 2024-06-30
    Tháng\u00a06\u200b/2024 | month | 2024-06-30
    Qúy II/2024 | quarter | 2024-06-30
  `);
});

describe('impossible and garbled dates: as far as it is safe, and flagged', () => {
  deadlinesInLines(`
    31/02/2024 | day | 2024-02-29 | impossible-date
    trước 31/02/2024 | day | 2024-02-29 | impossible-date
    31/4/2024 | day | 2024-04-30 | impossible-date
    32/5/2024 | month | 2024-05-31 | impossible-date
    Tháng 13/2024 | none |  | impossible-date
    45/45/2024 | none |  | impossible-date
    Quý V/2024 | none |  | impossible-date
    trước tháng 30/11/2024 | day | 2024-11-29 | odd-date
    6/30/2024 | day | 2024-06-30 | odd-date
    tháng 30/11 | day | 2024-11-30 | odd-date year-assumed
    tháng … năm 2024 | none |  | odd-date impossible-date
    Tháng 6/1924 | month | 1924-06-30 | odd-date
    00/6/2024 | month | 2024-06-30 | impossible-date
  `);

  it('leaves a date without a year undated where the document has no day', () => {
    expect(parseDeadline('Tháng 6')).toMatchObject({
      kind: 'none',
      due_dates: [],
      flags: ['no-year'],
      confidence: 'doubtful',
    });
  });

  it.each([
    ['Tháng 6/2024', 'certain'],
    ['Tháng 6/24', 'likely'],
    ['31/02/2024', 'doubtful'],
  ])('%s is %s', (printed, confidence) => {
    expect(parseDeadline(printed).confidence).toBe(confidence);
  });
});
