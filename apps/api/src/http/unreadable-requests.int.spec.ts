import { PassThrough } from 'node:stream';
import { createLogger } from '../logging/logger.js';
import { sendRaw } from '../testing/raw-request.js';
import { ServedApplication } from '../testing/served-application.js';

describe('a request that cannot be read', () => {
  let served: ServedApplication;
  const lines: string[] = [];
  beforeAll(async () => {
    const sink = new PassThrough();
    sink.on('data', (chunk: Buffer) => lines.push(...chunk.toString().trim().split('\n')));
    served = await new ServedApplication({}, createLogger('info', sink)).start();
  });
  afterAll(() => served.stop());

  it.each([
    ['no HTTP at all', 'xin chào\r\n\r\n', 400, 'malformed-request'],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(40_000)}`, 431, 'headers-too-large'],
  ])('%s, is answered as a problem, told in the log and counted', async (_, sent, status, code) => {
    const [head, body] = (await sendRaw(served, sent)).split('\r\n\r\n');
    const [first, ...rest] = head!.split('\r\n');
    expect(first).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const problem = JSON.parse(body!);
    expect(problem).toMatchObject({ status, code, detail: { vi: expect.any(String), en: expect.any(String) } });
    const correlationId = problem.correlationId as string;
    const usual = (await served.get('/health/live')).headers;
    expect(Object.fromEntries(rest.map((line) => line.split(/: (.*)/).slice(0, 2)))).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'x-correlation-id': correlationId,
      'x-content-type-options': usual['x-content-type-options'],
      'content-security-policy': usual['content-security-policy'],
      'cache-control': 'private, no-store',
      connection: 'close',
    });
    const told = lines.map((line) => JSON.parse(line)).filter((line) => line.correlationId === correlationId);
    expect(told).toMatchObject([{ level: 'info', status, msg: 'answered what could not be read' }]);
    expect((await served.get('/metrics')).body).toContain(`http_unreadable_requests_total{status="${status}"} 1`);
  });
});
