import { canonicalText } from './canonical.js';
import type { Json } from './port.js';

describe('canonicalText', () => {
  it('gives the text of the RFC 8785 example (section 3.2)', () => {
    const value = {
      numbers: [333333333.33333329, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalText(value, 'value')).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders keys by UTF-16 code units, as RFC 8785 does (section 3.2.3)', () => {
    const value = { '\u20ac': 'Euro', '\r': 'CR', '\ufb33': 'Dalet', '\u{1f600}': 'Smiley', '\u0080': 'C', ö: 'o' };
    expect(Object.values(JSON.parse(canonicalText(value, 'value')) as object)).toEqual([
      'CR',
      'C',
      'o',
      'Euro',
      'Smiley',
      'Dalet',
    ]);
  });

  it('takes integers up to 2^53 - 1, both ways, and no further', () => {
    expect(canonicalText([2 ** 53 - 1, -(2 ** 53) + 1], 'value')).toBe('[9007199254740991,-9007199254740991]');
    for (const beyond of [2 ** 53, -(2 ** 53), 1e300]) expect(() => canonicalText(beyond, 'value')).toThrow('value: ');
  });

  it('names the place of what it refuses', () => {
    expect(() => canonicalText({ a: [{ b: 1 }, { b: -0 }] }, 'events[0].data')).toThrow(
      'events[0].data.a[1].b: negative zero',
    );
  });

  it('refuses what would be written as something else', () => {
    class Unit {
      name = 'x';
    }
    for (const value of [new Unit(), new Map(), new Date(), { toJSON: () => 1 }, Symbol('x'), undefined, [, 1]])
      expect(() => canonicalText(value as unknown as Json, 'value')).toThrow(/^value/);
  });

  it('takes objects without a prototype', () => {
    expect(canonicalText(Object.assign(Object.create(null) as Record<string, Json>, { b: 1, a: 2 }), 'value')).toBe(
      '{"a":2,"b":1}',
    );
  });
});
