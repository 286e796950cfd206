import { describe, expect, it } from '@jest/globals';
import { likeTexts, pairsOf } from './likeness.js';

const TEXTS = [
  'Nối sổ giếng khoan của các xã ven biển với sổ cấp nước',
  'Nối sổ giếng khoan của các xã ven biển với sổ đê điều',
  'Nối sổ giếng khoan của các xã ven biển với sổ trạm bơm',
  'Đếm cây bàng trên vỉa hè của ba phường trung tâm',
].map(pairsOf);

describe('the likeness of texts', () => {
  const alike = (text: string) => likeTexts(TEXTS).alikeTo(pairsOf(text));

  it('of a text to itself is whole', () => {
    expect(alike('Đếm cây bàng trên vỉa hè của ba phường trung tâm')).toEqual([
      { at: 3, shared: TEXTS[3]!.size, contained: 100, alike: 100 },
    ]);
  });

  it('counts what few texts say for more than what all of them say', () => {
    const [rare] = alike('Rà lại trong tuần: đếm cây bàng trên vỉa hè của ba phường');
    const [common] = alike('Rà lại trong tuần: nối sổ giếng khoan của các xã ven biển');
    expect(rare!.contained).toBeGreaterThan(common!.contained);
  });

  it('finds a short text within a long one, whatever stands around it', () => {
    const [found] = alike(
      `Trước hết ${'làm sạch lòng kênh '.repeat(9)} rồi đếm cây bàng trên vỉa hè của ba phường trung tâm`,
    );
    expect(found).toMatchObject({ at: 3, contained: 100 });
    expect(found!.alike).toBeLessThan(100);
  });

  it('gives the same answer whatever was asked before', () => {
    const texts = likeTexts(TEXTS);
    const first = texts.alikeTo(TEXTS[0]!);
    texts.alikeTo(TEXTS[2]!);
    expect(texts.alikeTo(TEXTS[0]!)).toEqual(first);
  });

  it('finds nothing in an empty collection, nor for a text of few words', () => {
    expect(likeTexts([]).alikeTo(TEXTS[0]!)).toEqual([]);
    expect(alike('Đếm cây')).toEqual([]);
  });
});
