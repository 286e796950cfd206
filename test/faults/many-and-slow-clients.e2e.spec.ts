import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { KilledServer } from '../support/killed-server.js';

/** `npm run test:faults` opens ten thousand. */
const CONNECTIONS = process.env['FAULTS'] === 'all' ? 10_000 : 1_000;
const AT_ONCE = 200;
const PATIENCE_MS = 3_000;

describe('clients that hold on to what they have', () => {
  const server = new KilledServer({ REQUEST_TIMEOUT_MS: String(PATIENCE_MS) });
  const sockets: Socket[] = [];
  beforeAll(async () => {
    await server.start();
    await server.signInFirst();
  });
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    server.remove();
  });

  /** The server's sockets by name; undefined where the system does not tell. */
  const socketsOfServer = (): string[] | undefined => {
    const files = `/proc/${server.pid}/fd`;
    return existsSync(files) ? readdirSync(files).map((file) => nameOf(join(files, file))) : undefined;
  };
  const opened = async (): Promise<Socket> => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  /** What it was told until it was cut off: whoever goes on sending then is also told that nobody listens any more. */
  const endOf = async (socket: Socket): Promise<string> => {
    let told = '';
    socket.setEncoding('utf8').on('data', (text: string) => (told += text));
    await new Promise((resolve) => socket.once('close', resolve));
    return told;
  };
  const isServed = async () => {
    const unit = { code: `dv-${Math.random()}`, name: 'x', kind: 'ministry', parent: null, rank: 2, ageUnknown: true };
    expect(await server.post('/units', unit)).toMatchObject({ status: 201 });
    expect(await server.get('/health/live')).toMatchObject({ status: 200 });
  };

  it(`${CONNECTIONS} open connections do not keep anybody else out`, async () => {
    for (let n = 0; n < CONNECTIONS; n += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, opened));
    await isServed();
  });

  it('a header that never ends, and a body that comes byte by byte, are cut off with 408', async () => {
    const headers = await opened();
    headers.write('GET /health/live HTTP/1.1\r\nhost: x\r\nx-slow: ');
    const body = await opened();
    body.write('POST /sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{');
    const dripping = setInterval(() => body.write(' '), 100).unref();
    const ends = await Promise.all([endOf(headers), endOf(body)]);
    clearInterval(dripping);
    expect(ends.map((end) => end.split('\r\n')[0])).toEqual([
      'HTTP/1.1 408 Request Timeout',
      'HTTP/1.1 408 Request Timeout',
    ]);
    for (const end of ends) expect(end).toContain('"code":"too-slow"');
    await isServed();
  });

  it('headers that come byte by byte, and a body that never ends, are cut off too', async () => {
    const headers = await opened();
    headers.write('GET /health/live HTTP/1.1\r\nhost: x\r\nx-slow: ');
    const endless = await opened();
    const login = 'POST /sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
    endless.write(`${login}transfer-encoding: chunked\r\n\r\n`);
    const tooMuch = await opened();
    tooMuch.write(`${login}transfer-encoding: chunked\r\n\r\n`);
    const dripping = setInterval(() => {
      headers.write('y');
      endless.write('1\r\n \r\n');
      tooMuch.write(`40000\r\n${' '.repeat(0x40000)}\r\n`.repeat(4));
    }, 50).unref();
    const ends = await Promise.all([headers, endless, tooMuch].map(endOf));
    clearInterval(dripping);
    expect(ends.map((end) => end.split('\r\n')[0])).toEqual([
      'HTTP/1.1 408 Request Timeout',
      'HTTP/1.1 408 Request Timeout',
      'HTTP/1.1 413 Payload Too Large',
    ]);
    await isServed();
  });

  it('one that does not read its long answers is left, and costs nobody else anything', async () => {
    const asked = 400;
    const { length } = await (await fetch(`${server.address}/docs-json`)).text();
    const before = socketsOfServer();
    const deaf = await opened();
    deaf.pause();
    const closed = once(deaf, 'close');
    deaf.write('GET /docs-json HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(asked));
    await isServed();
    const its = socketsOfServer()?.filter((name) => name.startsWith('socket:') && !before?.includes(name));
    if (its === undefined) await delay(4 * PATIENCE_MS);
    else while (its.some((name) => socketsOfServer()!.includes(name))) await delay(50);
    let heard = 0;
    deaf.on('data', (bytes: Buffer) => (heard += bytes.length)).resume();
    await closed;
    expect(heard).toBeGreaterThan(0);
    expect(heard).toBeLessThan(asked * length);
    await isServed();
  });

  it('an upload that breaks off leaves nothing behind', async () => {
    const files = join(server.folder, 'files');
    const arriving = () => (existsSync(join(files, 'arriving')) ? readdirSync(join(files, 'arriving')) : []);
    const socket = await opened();
    const part =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n';
    const head = `POST /evidence HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.tokenOf('admin')}\r\n`;
    socket.write(
      `${head}content-type: multipart/form-data; boundary=x\r\ncontent-length: 900000\r\n\r\n${part}${'a'.repeat(200_000)}`,
    );
    while (arriving().length === 0) await delay(10);
    socket.destroy();
    while (arriving().length > 0) await delay(10);
    expect(readdirSync(files)).toEqual(['arriving']);
    await isServed();
  });
});

function nameOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return 'closed meanwhile';
  }
}
