import { Programme } from '../testing/programme.js';
import { sendRaw } from '../testing/raw-request.js';
import type { Headers } from '../testing/served-application.js';

const NO_PROCESS = 'process-6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0999';
const REPORT = { period: '2024-03', percent: 40, result: 'Đã trình dự thảo' };

describe('bad input', () => {
  let programme: Programme;
  let task: string;
  let url: string;
  beforeAll(async () => {
    programme = await new Programme({ READ_WAIT_MS: '1' }).start();
    task = await programme.task();
    url = `/tasks/${task}/reports`;
    await programme.caughtUp();
  });
  afterAll(() => programme.stop());

  const send = (payload: string, headers: Headers = {}, to = url) =>
    programme.served.call(
      'POST',
      to,
      { 'content-type': 'application/json', ...programme.who('an'), ...headers },
      payload,
    );
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each([
    ['no JSON', '{"period":', 'malformed-request', undefined],
    ['an empty body', '', 'malformed-request', undefined],
    ['a list', '[]', 'not-an-object', 'body'],
    ['a text', '"x"', 'not-an-object', 'body'],
    ['nothing that is asked for', '{}', 'invalid-input', 'period'],
    ['null', 'null', 'invalid-input', 'period'],
    ['__proto__', '{"__proto__":{"percent":1}}', 'malformed-request', undefined],
    ['constructor.prototype', '{"constructor":{"prototype":{}}}', 'malformed-request', undefined],
    ['constructor', '{"constructor":"x"}', 'whitelistValidation', 'constructor'],
    ['hasOwnProperty', '{"hasOwnProperty":1}', 'whitelistValidation', 'hasOwnProperty'],
    ['a lone surrogate', '{"result":"\\ud800"}', 'not-well-formed', 'result'],
    ['a lone surrogate in a name', '{"\\ud800":1}', 'whitelistValidation', '\ufffd'],
    ['a NUL', '{"result":"a\\u0000"}', 'control-character', 'result'],
    ['negative zero', '{"percent":-0}', 'number-not-exact', 'percent'],
    ['a number without end', '{"percent":1e400}', 'number-not-exact', 'percent'],
    ['an integer beyond 2^53', '{"figures":[{"value":9007199254740993}]}', 'number-not-exact', 'figures.0.value'],
    ['10,000 lists in one another', `{"result":${nested(10_000)}}`, 'nested-too-deep', 'result.0.0.0'],
    [
      '1,000 figures',
      JSON.stringify({ ...REPORT, figures: Array(1_000).fill({ name: 'a', value: 1, unit: 'b' }) }),
      'invalid-input',
      'figures',
    ],
  ])('of %s is refused by name', async (_, payload, code, field) => {
    const refused = await send(payload);
    expect(refused).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: { code, detail: { vi: expect.any(String), en: expect.any(String) } },
    });
    if (field !== undefined)
      expect(refused.body.errors).toMatchObject(expect.arrayContaining([expect.objectContaining({ field })]));
    expect(await programme.stream(`task-${task}`)).toHaveLength(1);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'multipart/form-data; boundary=x',
    'image/png',
  ])('as %s is refused as such', async (type) => {
    const refused = await send('period=2024-03', { 'content-type': type });
    expect(refused).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
  });

  it('before sign-in is refused all the same', async () => {
    const nobody = { authorization: '' };
    expect(await send(`{"signInName":${nested(10_000)}}`, nobody, '/sessions')).toMatchObject({ status: 400 });
    expect(await send('{"signInName":{"$ne":1},"password":["x"]}', nobody, '/sessions')).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
    expect(await send(JSON.stringify(REPORT), nobody)).toMatchObject({ status: 401 });
  });

  it('of 50 MB is refused as too large, before it is read', async () => {
    const answer = sendRaw(
      programme.served,
      `POST ${url} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n` +
        `authorization: ${programme.who('an')['authorization'] ?? ''}\r\ncontent-length: 52428800\r\n\r\n{`,
    );
    expect(await answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"body-too-large"/);
    const large = await send(`{"result":"${'x'.repeat(3_000_000)}"}`);
    expect(large).toMatchObject({ status: 413, body: { code: 'body-too-large', detail: { vi: expect.any(String) } } });
  });

  it('in addresses is a problem, too', async () => {
    for (const path of ['/%zz', '/khong-co', '/tasks/%00', '/directives/%ff', `/directives/${'x'.repeat(400)}`]) {
      const refused = await programme.get('an', path);
      expect({ path, status: refused.status }).toEqual({ path, status: expect.any(Number) });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
      expect({ path, ...refused.body }).toMatchObject({
        path,
        code: expect.any(String),
        detail: { vi: expect.any(String) },
      });
    }
    for (const query of [
      'constructor=1',
      'hasOwnProperty=1',
      '__proto__=1',
      'x=1',
      'limit=0',
      'limit=501',
      'limit=1e400',
      'status=x',
      'text=%00',
    ])
      expect({ query, status: (await programme.get('an', `/tasks?${query}`)).status }).toEqual({ query, status: 400 });
  });

  it.each(['99999999999999999999', '18446744073709551616', NO_PROCESS])(
    'of a place in the log that does not come (%s) is told so once the wait is over',
    async (after) => {
      const begun = performance.now();
      const refused = await programme.get('giao', `/tasks?after=${after}`);
      expect(refused).toMatchObject({
        status: 503,
        headers: { 'retry-after': '5' },
        body: { code: 'not-yet-readable', errors: [{ field: 'after' }] },
      });
      expect(performance.now() - begun).toBeLessThan(10_000);
    },
  );
});
