import { foldText } from './fold-text.js';

describe('text for searching', () => {
  it.each([
    ['Đề án  06', 'de an 06'],
    ['đường', 'duong'],
    ['  THỦY\n lợi ', 'thuy loi'],
    ['Bộ Tư pháp'.normalize('NFD'), 'bo tu phap'],
    ['ĐƯỜNG SẮT', 'duong sat'],
  ])('folds %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(folded)).toBe(folded);
  });
});
