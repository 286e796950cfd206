import { addressKey } from './address-order.js';

const ordered = (...addresses: string[]): string[] =>
  [...addresses].sort((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1));

describe('the order of item addresses', () => {
  it('counts: B.9 stands before B.53', () => {
    expect(ordered('B.53', 'B.9', 'A.100', 'B.10')).toEqual(['A.100', 'B.9', 'B.10', 'B.53']);
  });

  it('reads Roman sections as numbers', () => {
    expect(ordered('IX.1', 'V.2', 'III.10', 'III.2', 'XI.1', 'IV.1')).toEqual([
      'III.2',
      'III.10',
      'IV.1',
      'V.2',
      'IX.1',
      'XI.1',
    ]);
  });

  it('puts the second of a number printed twice after the first', () => {
    expect(ordered('5(2)', '6', '5')).toEqual(['5', '5(2)', '6']);
  });

  it('takes a text that only looks Roman as it stands', () => {
    expect(addressKey('IIX.1')).toBe('IIX.000001');
  });
});
