import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalEnd } from './canonical-bytes.js';
import { isCanonical } from './canonical-text.js';

const judged = (text: string): boolean => {
  const bytes = Buffer.from(`,${text},`);
  return canonicalEnd(bytes, 1) === bytes.length - 1;
};

describe('the bytes of a stored text', () => {
  it.each([
    '{}',
    '[]',
    '""',
    '0',
    '-12',
    '12.5',
    '1e+21',
    '9007199254740992',
    '{"a":1,"b":[true,null,{"c":"đ","d":0.1}],"e":false}',
    '{"a":"\\\\ud800"}',
    '{"":1,"A":2,"a":3,"a b":4,"ab":5,"é":6,"😂":7,"ﬀ":8}',
    '{"a\\"b":1,"a#":2}',
    '"\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u000b\\u001f/\u007f"',
  ])('are canonical: %s', (text) => {
    expect(judged(text)).toBe(true);
    expect(isCanonical(text, JSON.parse(text))).toBe(true);
  });

  it.each([
    '{"a": 1}',
    ' {}',
    '{"a":1,}',
    '{,"a":1}',
    '{"a":1 }',
    '{"a"}',
    '{"a":1',
    '[1,]',
    '[,1]',
    '[1 2]',
    '[1',
    '{"b":1,"a":2}',
    '{"a!":1,"a":2}',
    '{"x":[{"b":1,"a":2}]}',
    '{"a":1,"a":1}',
    '{"ﬀ":1,"😂":2}',
    '"\\u0061"',
    '"\\u000A"',
    '"\\u000a"',
    '"\\u001F"',
    '"\\/"',
    '"\\ud800"',
    '"a\nb"',
    '"',
    '1.0',
    '01',
    '-0',
    '-',
    '1e5',
    '1e400',
    '9007199254740993',
    '+1',
    'tru',
    'undefined',
    '',
  ])('are not canonical: %s', (text) => {
    expect(judged(text)).toBe(false);
  });

  it('are judged as the text is', () => {
    const spoilt = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ' ', ',', '"', '\\', '0', 'e', '}', 'ồ'));
    fc.assert(
      fc.property(spoilt, ([text, at, instead]) => {
        const canonical = canonicalize(JSON.parse(text))!;
        expect(judged(canonical)).toBe(true);
        const place = at % canonical.length;
        const other = canonical.slice(0, place) + instead + canonical.slice(place + 1);
        if (other.isWellFormed()) expect(judged(other)).toBe(isCanonical(other, {}));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are canonical exactly where RFC 8785 gives the text back', () => {
    fc.assert(
      fc.property(fc.json(), (text) => expect(judged(text)).toBe(canonicalize(JSON.parse(text)) === text)),
      { numRuns: 500 },
    );
  });
});
