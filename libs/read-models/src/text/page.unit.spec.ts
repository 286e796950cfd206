import { BadCursor, cursorOf } from './cursor.js';
import { pageOf } from './page.js';

const letters = [...'abcde'];
const page = (found: readonly string[], limit: number, cursor?: string) =>
  pageOf(found, { limit, cursor }, 'x', (letter) => letter);

describe('a list, page by page', () => {
  it('comes whole and once, in its order', () => {
    const first = page(letters, 2);
    expect(first).toMatchObject({ rows: ['a', 'b'], total: 5 });
    const second = page(letters, 2, first.next!);
    const third = page(letters, 2, second.next!);
    expect([...second.rows, ...third.rows]).toEqual(['c', 'd', 'e']);
    expect(third.next).toBeNull();
  });

  it('has no next page where the last row ends one', () => {
    expect(page(['a', 'b'], 2).next).toBeNull();
    expect(page([], 2)).toEqual({ rows: [], total: 0, next: null });
  });

  it('goes on after the row that was given last, whatever came before it since', () => {
    const { next } = page(letters, 2);
    expect(page(['0', ...letters], 2, next!).rows).toEqual(['c', 'd']);
  });

  it.each([cursorOf('xz'), cursorOf('yb'), 'b', ''])('refuses a cursor of another list: %s', (cursor) => {
    expect(() => page(letters, 2, cursor)).toThrow(BadCursor);
  });
});
