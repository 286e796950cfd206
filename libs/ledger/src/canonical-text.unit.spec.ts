import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { isCanonical } from './canonical-text.js';

const judged = (text: string): boolean => isCanonical(text, JSON.parse(text));

describe('a stored text', () => {
  it.each([
    '{}',
    '{"a":1,"b":[true,null,{"c":"đ","d":0.1}]}',
    '{"a":"\\\\ud800"}',
    '{"":1,"A":2,"a":3,"é":4,"😂":5,"ﬀ":6}',
    '{"__proto__":1}',
    '{"n":1e+21}',
  ])('is canonical: %s', (text) => {
    expect(judged(text)).toBe(true);
  });

  it.each([
    ['a space', '{"a": 1}'],
    ['another order', '{"b":1,"a":2}'],
    ['another order further in', '{"x":[{"b":1,"a":2}]}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['an escape too many', '{"a":"\\u0061"}'],
    ['a number in another form', '{"a":1.0}'],
    ['negative zero', '{"a":-0}'],
    ['a number beyond a double', '{"a":1e400}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
  ])('is not canonical with %s', (_, text) => {
    expect(judged(text)).toBe(false);
  });

  it('is judged by itself, not by what the reader says is in it', () => {
    expect(isCanonical('{"b":1,"a":2}', { a: 2, b: 1 })).toBe(false);
    expect(isCanonical('{"a":1}', { upcast: true })).toBe(true);
  });

  it('is canonical exactly where RFC 8785 gives it back', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(judged(text)).toBe(canonicalize(JSON.parse(text)) === text);
      }),
    );
  });

  it('is not canonical where it is not JSON', () => {
    expect(isCanonical('{"a":', {})).toBe(false);
  });
});
