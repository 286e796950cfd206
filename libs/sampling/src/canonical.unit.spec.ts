import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical, type Plain } from './canonical.js';

it('writes what RFC 8785 says, as the library that keeps the log does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(canonical(value as Plain)).toBe(canonicalize(value));
    }),
  );
});

it('leaves out what is undefined, and refuses what has no form', () => {
  expect(canonical({ b: 1, a: undefined, Đ: 'ơ' })).toBe('{"b":1,"Đ":"ơ"}');
  expect(() => canonical({ a: NaN })).toThrow(RangeError);
  expect(() => canonical(['\ud800'])).toThrow(RangeError);
});
