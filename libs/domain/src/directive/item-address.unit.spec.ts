import { itemAddresses, latin } from './item-address.js';

const at = (section: string | null, no: string | null) => ({ section, no });

describe('the address of an item', () => {
  it.each([
    ['section and number', at('B', '53'), 'B.53'],
    ['a Roman section', at('III', '10'), 'III.10'],
    ['a number alone where there are no sections', at(null, '7'), '7'],
    ['no leading zeros', at('I', '01'), 'I.1'],
    ['no leading zeros in any part of a number', at(null, '01.05'), '1.5'],
    ['zeros that do not lead', at('I', '10.100'), 'I.10.100'],
    ['a number that is zero', at('I', '0'), 'I.0'],
    ['no final dot', at('III.', '1.'), 'III.1'],
    ['no final dot where the number has several parts', at(null, '2.1.'), '2.1'],
    ['a bracketed section', at('1.1(1)', '2'), '1.1(1).2'],
    ['no spaces', at(' B ', ' 53 '), 'B.53'],
    ['a Cyrillic В', at('В', '53'), 'B.53'],
    ['a Greek Β', at('Β', '53'), 'B.53'],
    ['a full-width Ｂ', at('Ｂ', '５３'), 'B.53'],
    ['a Roman numeral that is one character', at('Ⅲ', '10'), 'III.10'],
    ['a Vietnamese letter, however it was typed', at('Mu\u0323c', 'đ'), 'Mục.đ'],
    ['the case as printed', at('a', 'B'), 'a.B'],
  ])('is, for %s, %j', (_, place, address) => {
    expect(itemAddresses([place])).toEqual([address]);
  });

  it('is #n within its section where no number is printed, n being the place within the section', () => {
    const places = [at('I', '1'), at('I', null), at('II', '1'), at('I', ' . '), at('II', ''), at(null, null)];
    expect(itemAddresses(places)).toEqual(['I.1', 'I.#2', 'II.1', 'I.#3', 'II.#2', '#1']);
  });

  it('counts a section as the same one however it was typed', () => {
    expect(itemAddresses([at('В', '1'), at('B.', null)])).toEqual(['B.1', 'B.#2']);
  });

  it('gets (2), then (3), where a number is printed twice', () => {
    expect(itemAddresses([at('I', '4'), at('I', '04'), at('I', '5'), at('I', '4.')])).toEqual([
      'I.4',
      'I.4(2)',
      'I.5',
      'I.4(3)',
    ]);
  });

  it('is never that of another item, even where (2) is printed', () => {
    const addresses = itemAddresses([at('I', '4(2)'), at('I', '4'), at('I', '4'), at('I', '4(2)')]);
    expect(addresses).toEqual(['I.4(2)', 'I.4', 'I.4(3)', 'I.4(2)(2)']);
  });

  it('has as many different look-alikes in Latin as there are', () => {
    expect(latin('АВЕЅІЈКМНОРСТУХ')).toBe('ABESIJKMHOPCTYX');
    expect(latin('аеѕіјорсух')).toBe('aesijopcyx');
    expect(latin('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ')).toBe('ABEZHIKMNOPTYX');
  });
});
