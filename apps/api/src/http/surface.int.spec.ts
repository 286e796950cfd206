import { PassThrough } from 'node:stream';
import { createLogger } from '../logging/logger.js';
import { describedRoutes } from '../testing/described-routes.js';
import { ServedApplication } from '../testing/served-application.js';

const UNIT = { code: 'bca', name: 'Bộ Công an', kind: 'ministry', parent: null, rank: 2, ageUnknown: true };
const TRACE = '0af7651916cd43dd8448eb211c80319c';

describe('the surface', () => {
  let served: ServedApplication;
  const lines: string[] = [];
  beforeAll(async () => {
    const sink = new PassThrough();
    sink.on('data', (chunk: Buffer) => lines.push(...chunk.toString().trim().split('\n')));
    served = await new ServedApplication({}, createLogger('trace', sink)).start();
  });
  afterAll(() => served.stop());

  const nobody = { authorization: '' };
  const lineOf = (id: string) =>
    lines
      .map((line) => JSON.parse(line))
      .filter(({ msg, correlationId }) => msg === 'answered' && correlationId === id);

  it('names one correlation id in the header, the log line, the problem and the facts, with the caller’s trace', async () => {
    const given = { 'x-correlation-id': 'night-batch:3', traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
    const made = await served.post('/units', UNIT, given);
    expect(made).toMatchObject({ status: 201, headers: { 'x-correlation-id': 'night-batch:3' } });
    const event = (await served.events()).find(({ stream }) => stream === made.body.stream);
    expect(event?.metadata).toMatchObject({ correlation: 'night-batch:3', trace: TRACE });
    expect(lineOf('night-batch:3')).toMatchObject([
      { method: 'POST', route: '/units', status: 201, ms: expect.any(Number) },
    ]);
    for (const wrong of [{}, { 'x-correlation-id': '<script>' }]) {
      const other = await served.post(
        '/units',
        { ...UNIT, code: 'bkhcn', name: `Tên ${JSON.stringify(wrong)}` },
        wrong,
      );
      const id = String(other.headers['x-correlation-id']);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(lineOf(id)).toHaveLength(1);
      if (other.status === 201) {
        const [recorded] = (await served.events()).filter(({ stream }) => stream === other.body.stream);
        expect(recorded?.metadata).toMatchObject({ correlation: id, trace: null });
      } else expect(other.body.correlationId).toBe(id);
    }
  });

  it('logs no token, password, name, sign-in name or client address, at the finest level', async () => {
    const person = { name: 'Nguyễn Thị Bích', contact: 'bich@example.gov.vn', signIn: 'bich.nguyen', roles: [] };
    const opened = await served.post('/accounts', person);
    const session = { signInName: 'bich.nguyen', password: opened.body.initialPassword };
    const { body } = await served.call('POST', '/sessions', nobody, session);
    await served.call('POST', '/sessions', nobody, { ...session, password: 'sai mật khẩu của tôi' });
    await served.get(`/accounts/me?token=${body.token as string}`, { authorization: `Bearer ${body.token as string}` });
    await served.get('/accounts/me', { authorization: 'Bearer garbage-that-is-secret' });
    await served.call('POST', '/sessions', nobody, '{"signInName":"bich.nguyen","password":');
    const log = lines.join('\n');
    expect(lineOf(String(opened.headers['x-correlation-id']))).toHaveLength(1);
    const secrets = [body.token, body.refreshToken, session.password, 'sai mật khẩu', 'garbage-that-is-secret'];
    for (const secret of [...secrets, 'Nguyễn Thị Bích', 'bich', 'example.gov.vn', '127.0.0.1', 'a password of'])
      expect(log.includes(secret as string)).toBe(false);
  });

  it.each(['/health/live', '/khong-co', '/docs', '/accounts/me'])('sends its security headers with %s', async (url) => {
    const { headers } = await served.get(url, nobody);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
      'strict-transport-security': expect.any(String),
    });
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('documents itself on a page whose scripts its own policy allows', async () => {
    const page = await served.get('/docs', nobody);
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('text/html') } });
    const html = page.body as string;
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(1);
    for (const [, attributes = '', inline = ''] of scripts) {
      expect(inline.trim()).toBe('');
      const src = /src="([^"]+)"/.exec(attributes)?.[1] ?? '';
      const script = await served.get(new URL(src, 'http://x/docs').pathname, nobody);
      expect(script).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('javascript') } });
    }
    const styles = [...html.matchAll(/<link[^>]*href="([^"]+\.css)"/g)].map(([, href]) => href!);
    for (const href of styles)
      expect(await served.get(new URL(href, 'http://x/docs').pathname, nobody)).toMatchObject({ status: 200 });
  });

  it('describes every route: what for, who may, an example of the body, what comes back, every kind of problem', async () => {
    const { body: document } = await served.get('/docs-json', nobody);
    expect(document.openapi).toBe('3.1.0');
    const routes = describedRoutes(document);
    expect(routes.length).toBeGreaterThan(60);
    for (const { method, path, body, operation } of routes) {
      const where = `${method} ${path}`;
      const writes = method !== 'GET';
      const isPublic = operation.security?.length === 0;
      expect([where, operation.summary]).toEqual([where, expect.stringMatching(/\w{2}/)]);
      expect([where, isPublic]).toEqual([where, /^\/(health|metrics|sessions(\/refresh)?$)/.test(path)]);
      const success = Object.entries<{ description: string; content?: object }>(operation.responses).find(([status]) =>
        status.startsWith('2'),
      )!;
      expect([where, success[1].description]).toEqual([where, expect.stringMatching(/\w/)]);
      expect([where, success[0] === '204' || success[1].content !== undefined]).toEqual([where, true]);
      const problems = [
        400,
        429,
        500,
        ...(isPublic ? [] : [401, 403, 503]),
        ...(writes ? [409, 412, 413, 415, 422] : []),
      ];
      expect([where, Object.keys(operation.responses)]).toEqual([where, expect.arrayContaining(problems.map(String))]);
      if (writes && body !== undefined) expect([where, Object.keys(body).length > 0]).toEqual([where, true]);
      if (writes && !isPublic)
        expect([where, operation.parameters]).toEqual([
          where,
          expect.arrayContaining([{ $ref: '#/components/parameters/IdempotencyKey' }]),
        ]);
    }
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
    for (const [ref, kind, name] of named)
      expect([ref, document.components[kind!]?.[name!] !== undefined]).toEqual([ref, true]);
  });

  it('has an example for every field of every body', async () => {
    const { body: document } = await served.get('/docs-json', nobody);
    type Schema = {
      properties?: Record<
        string,
        {
          example?: unknown;
          enum?: unknown;
          $ref?: string;
          items?: { $ref?: string };
          allOf?: unknown;
          anyOf?: unknown;
          oneOf?: unknown;
          default?: unknown;
        }
      >;
    };
    const bodies = Object.entries<Schema>(document.components.schemas).filter(([name]) => name.endsWith('Body'));
    const without = bodies.flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, of]) =>
          [of.example, of.enum, of.$ref, of.items?.$ref, of.allOf, of.anyOf, of.oneOf, of.default].every(
            (one) => one === undefined,
          ),
        )
        .map(([field]) => `${name}.${field}`),
    );
    expect(without).toEqual([]);
  });
});

describe('too many requests', () => {
  let served: ServedApplication;
  beforeAll(async () => {
    served = await new ServedApplication({ RATE_LIMIT_PER_MINUTE: '12' }).start();
  });
  afterAll(() => served.stop());

  it('are refused with a problem, for the account or the address, whatever other tokens are made up', async () => {
    const token = await served.as('admin');
    const answers = [];
    for (let n = 0; n < 14; n++) answers.push(await served.get('/accounts/me', token));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(12);
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': expect.anything() },
      body: { code: 'too-many-requests', detail: { vi: expect.any(String) } },
    });
    expect(await served.get('/accounts/me', await served.as('admin'))).toMatchObject({ status: 429 });
    const made = [];
    for (let n = 0; n < 14; n++)
      made.push((await served.get('/accounts/me', { authorization: `Bearer made-up-${n}` })).status);
    expect(made.at(-1)).toBe(429);
  });
});
