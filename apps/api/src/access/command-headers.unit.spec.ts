import { readCommandHeaders } from './command-headers.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the headers of a command', () => {
  it('give key, revision, correlation, trace and channel', () => {
    expect(
      readCommandHeaders({
        'idempotency-key': 'form-7',
        'if-match': '"12"',
        'x-correlation-id': 'night-batch:3',
        'x-channel': 'web',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      }),
    ).toEqual({
      idempotencyKey: 'form-7',
      expected: 12,
      correlation: 'night-batch:3',
      trace: '0af7651916cd43dd8448eb211c80319c',
      channel: 'web',
    });
  });

  it('may all be missing: key and correlation are then fresh', () => {
    const [one, two] = [readCommandHeaders({}), readCommandHeaders({})];
    expect(one).toMatchObject({ expected: undefined, trace: null, channel: 'api' });
    expect([one.idempotencyKey, one.correlation].every((text) => UUID.test(text))).toBe(true);
    expect(one.idempotencyKey).not.toBe(two.idempotencyKey);
  });

  it.each(['12', 'W/"12"', '*', '""', '"-1"', '"01"', '"1", "2"', '"99999999999999999"'])(
    'refuse If-Match: %s',
    (tag) => {
      expect(() => readCommandHeaders({ 'if-match': tag })).toThrow('bad-if-match');
    },
  );

  it.each(['', 'a b', 'khóa', 'x'.repeat(201)])('refuse Idempotency-Key: %s', (key) => {
    expect(() => readCommandHeaders({ 'idempotency-key': key })).toThrow('bad-idempotency-key');
  });

  it.each([
    ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '0af7651916cd43dd8448eb211c80319c'],
    ['cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-later', '0af7651916cd43dd8448eb211c80319c'],
    ['ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', null],
    ['00-00000000000000000000000000000000-b7ad6b7169203331-01', null],
    ['00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01', null],
    ['x', null],
  ])('of traceparent %s take the trace %s', (traceparent, trace) => {
    expect(readCommandHeaders({ traceparent }).trace).toBe(trace);
  });

  it.each(['<script>', 'x'.repeat(65), 'a\nb'])('replace the correlation id %s, which is not well-formed', (given) => {
    expect(readCommandHeaders({ 'x-correlation-id': given }).correlation).toMatch(UUID);
  });
});
