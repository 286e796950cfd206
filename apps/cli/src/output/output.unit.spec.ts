import { shownDay, shownInstant } from './dates.js';
import { deadlineWords } from './deadline-words.js';
import { remediesInTenures, remediesOwed } from './remedy-text.js';
import { facts, PAGE_COLUMNS, table } from './table.js';
import { valueWords } from './value-words.js';
import { widthOf, wrapped } from './width.js';

describe('dates', () => {
  it('are read dd/MM/yyyy, also where known in part only', () => {
    expect(['2024-04-30', '2024-03', '2024'].map(shownDay)).toEqual(['30/04/2024', '03/2024', '2024']);
  });

  it('of instants are those of a clock in Vietnam', () => {
    expect(shownInstant('2024-04-30T16:59:59.999Z')).toBe('30/04/2024 23:59:59');
    expect(shownInstant('2024-04-30T17:00:00.000Z')).toBe('01/05/2024 00:00:00');
  });
});

describe('width', () => {
  it('does not count marks, however the text is composed', () => {
    expect(widthOf('Đề án'.normalize('NFD'))).toBe(5);
    expect(widthOf('Đề án')).toBe(5);
  });

  it('breaks between words, and a word only where it is too long', () => {
    expect(wrapped('Bộ Khoa học và Công nghệ', 10)).toEqual(['Bộ Khoa', 'học và', 'Công nghệ']);
    expect(wrapped('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(wrapped('', 5)).toEqual(['']);
  });
});

describe('a table', () => {
  const columns = [{ title: 'Đơn vị' }, { title: 'Số', align: 'right' as const }];

  it('puts numbers under one another', () => {
    expect(
      table(columns, [
        ['Bộ Y tế', '7'],
        ['Cục', '1234'],
      ]),
    ).toEqual(['Đơn vị     Số', '───────  ────', 'Bộ Y tế     7', 'Cục      1234']);
  });

  it('is never wider than the page', () => {
    const long = 'Viện Công nghiệp phần mềm và nội dung số Việt Nam '.repeat(5);
    const lines = table([...columns, { title: 'Tên' }], [[long, '1', long]]);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(PAGE_COLUMNS);
    expect(lines.length).toBeGreaterThan(4);
  });

  it('of facts keeps the values under one another', () => {
    expect(
      facts([
        ['Hạn', '30/04/2024'],
        ['Chủ trì', 'Bộ Y tế'],
      ]),
    ).toEqual(['Hạn      30/04/2024', 'Chủ trì  Bộ Y tế']);
  });
});

describe('remedies', () => {
  const unit = { id: 'u', code: 'syt', name: 'Sở Y tế' };

  it('stand beside the tasks by the unit that owes them, or are said not to be owed', () => {
    const owed = { due: 1, overdue: 2, awaiting: 0 };
    const lines = remediesOwed({ ...owed, byUnit: [{ unit, ...owed }] }, 'vi');
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^Sở Y tế +1 +2 +0$/),
      expect.stringMatching(/^Tổng số +1 +2 +0$/),
    ]);
    const nothing = { due: 0, overdue: 0, awaiting: 0, byUnit: [] };
    expect(remediesOwed(nothing, 'vi')).toEqual(['Không còn yêu cầu khắc phục nào sau kiểm tra.']);
    expect(remediesOwed(nothing, 'en')).toEqual(['No remedy ordered by an inspection is owed.']);
  });

  it('stand under whoever headed the unit while they were overdue, or are said not to have been', () => {
    const tenure = { remedies: [] } as unknown as Parameters<typeof remediesInTenures>[0][number];
    const overdue = [{ from: '2024-05-11', to: '2024-05-13' }];
    const late = { inspection: 'i', findingId: 'f', text: 'lập lại sổ', overdue, overdueDays: 3 };
    expect(remediesInTenures([tenure, { ...tenure, remedies: [late] }], () => 'Bà Hoa', 'vi').slice(2)).toEqual([
      expect.stringMatching(/^lập lại sổ +Bà Hoa +11\/05\/2024 – 13\/05\/2024 +3$/),
    ]);
    expect(remediesInTenures([tenure], () => '', 'vi')).toEqual([
      'Không có yêu cầu khắc phục nào sau kiểm tra bị quá hạn.',
    ]);
  });
});

describe('a deadline', () => {
  const day = { printed: 'Tháng 4/2024', kind: 'month' as const, due: ['2024-04-30'], first: ['2024-04-30'] };

  it('says the first one only where it was moved', () => {
    expect(deadlineWords(day, 'vi')).toBe('30/04/2024 (theo tháng); in trong văn bản: “Tháng 4/2024”');
    expect(deadlineWords({ ...day, due: ['2024-09-30'] }, 'en')).toBe(
      '30/09/2024 (month); printed: “Tháng 4/2024”; first: 30/04/2024',
    );
  });

  it('without a date is its kind', () => {
    expect(deadlineWords({ printed: null, kind: 'ongoing', due: [], first: [] }, 'vi')).toBe('thường xuyên');
  });
});

describe('a value of a fact', () => {
  it('is said in a few words, or not at all', () => {
    expect(['2024-04-30', 'open', 40, null, true].map(valueWords)).toEqual(['30/04/2024', '“open”', '40', '–', 'true']);
    expect(valueWords({ kind: 'day', printed: null, milestones: [{ id: 'm1', due: '2024-04-30' }] })).toBe(
      '30/04/2024',
    );
    expect(valueWords('b61c479d-55ad-5750-88d6-747ae6ff8995')).toBeUndefined();
    expect(valueWords({ person: 'p', sealed: 's' })).toBeUndefined();
  });
});
