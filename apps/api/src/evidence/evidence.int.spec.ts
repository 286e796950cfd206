import { createHash } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SecureApplication } from '../access/testing/secure-application.js';
import type { Reader } from '../access/reader.js';
import { EvidenceAccess } from './evidence-access.js';

const BOUNDARY = 'x-x-x';
interface Part {
  readonly name?: string;
  readonly filename?: string;
  readonly type?: string;
  readonly bytes: Buffer | string;
}

const multipart = (...parts: Part[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name = 'file', filename, type, bytes }) => [
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"` +
          `${filename === undefined ? '' : `; filename="${filename}"`}\r\n` +
          `${type === undefined ? '' : `content-type: ${type}\r\n`}\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SHA = createHash('sha256').update(PDF).digest('hex');
const TASK = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0201';

describe('evidence', () => {
  let application: SecureApplication;
  let token: string;
  beforeEach(async () => {
    application = await new SecureApplication().start();
    token = await application.installAdmin();
  });
  afterEach(() => application.stop());

  const upload = (...parts: Part[]) => send(multipart(...parts));
  const send = (body: Buffer) =>
    application.call({
      method: 'POST',
      url: '/evidence',
      token,
      body,
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    });
  const filesIn = (...folder: string[]) =>
    readdirSync(join(application.folder, 'files', ...folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const kept = () => filesIn();
  const naming = (sha256: string) =>
    application.rows.prepare('INSERT INTO evidence VALUES (?, ?, 1, ?)').run(sha256, TASK, 'Biên bản.pdf');
  const download = (sha256: string) => application.call({ url: `/evidence/${sha256}`, token });

  it('is kept by its hash, and the same file twice is the same', async () => {
    const first = await upload({ filename: 'biên bản.pdf', type: 'application/pdf', bytes: PDF });
    expect([first.status, first.body]).toEqual([
      201,
      { sha256: SHA, name: 'biên bản.pdf', size: PDF.length, type: 'application/pdf' },
    ]);
    expect((await upload({ filename: 'khac.pdf', bytes: PDF })).body.sha256).toBe(SHA);
    expect(filesIn(SHA.slice(0, 2), SHA.slice(2, 4))).toEqual([SHA]);
    expect(statSync(join(application.folder, 'files', SHA.slice(0, 2), SHA.slice(2, 4), SHA)).mode & 0o077).toBe(0);
    expect(filesIn('arriving')).toEqual([]);
  });

  it.each([
    ['a file too large', [{ filename: 'a.txt', bytes: 'x'.repeat(4_097) }], 413, 'evidence-too-large'],
    [
      'a type not allowed',
      [{ filename: 'a.exe', bytes: Buffer.from('4d5a90000300000004000000ffff', 'hex') }],
      415,
      'evidence-type-not-allowed',
    ],
    [
      'text that is not UTF-8',
      [{ filename: 'a.txt', bytes: Buffer.from([0x41, 0xff, 0x42]) }],
      415,
      'evidence-type-not-allowed',
    ],
    ['a name that says something else', [{ filename: 'a.pdf', bytes: PNG }], 422, 'evidence-type-differs'],
    [
      'a claim that says something else',
      [{ filename: 'a.png', type: 'application/pdf', bytes: PNG }],
      422,
      'evidence-type-differs',
    ],
    ['an empty file', [{ filename: 'a.txt', bytes: '' }], 422, 'evidence-empty'],
    [
      'two files',
      [
        { filename: 'a.pdf', bytes: PDF },
        { filename: 'b.png', bytes: PNG },
      ],
      400,
      'one-file-expected',
    ],
    [
      'a field beside the file',
      [
        { name: 'note', bytes: 'x' },
        { filename: 'b.png', bytes: PNG },
      ],
      400,
      'one-file-expected',
    ],
    ['no file', [], 400, 'one-file-expected'],
  ] as [string, Part[], number, string][])(
    'is refused as %s, and nothing is left behind',
    async (_, parts, status, code) => {
      const refused = await upload(...parts);
      expect([refused.status, refused.body.code]).toEqual([status, code]);
      expect(kept()).toEqual([]);
    },
  );

  it.each([
    ['a.txt', 'Đã hoàn thành\n', 'text/plain'],
    ['a.csv', 'đơn vị,số\nH29,12\n', 'text/csv'],
    ['a.png', PNG, 'image/png'],
  ])('may be %s', async (filename, bytes, type) => {
    expect((await upload({ filename, bytes })).body.type).toBe(type);
  });

  it('exactly as large as allowed is kept', async () => {
    expect((await upload({ filename: 'a.txt', bytes: 'x'.repeat(4_096) })).body.size).toBe(4_096);
  });

  it('cut short leaves nothing behind', async () => {
    const whole = multipart({ filename: 'a.pdf', bytes: PDF });
    const refused = await send(whole.subarray(0, whole.length - 20));
    expect([refused.status, refused.body.code]).toEqual([400, 'upload-cut-short']);
    expect(kept()).toEqual([]);
  });

  it('whose sender is gone leaves nothing behind', async () => {
    await application.app.listen(0, '127.0.0.1');
    const { port } = application.app.getHttpServer().address() as AddressInfo;
    const whole = multipart({ filename: 'a.txt', bytes: 'x'.repeat(2_000) });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /evidence HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-length: ${whole.length}\r\n` +
        `content-type: multipart/form-data; boundary=${BOUNDARY}\r\n\r\n`,
    );
    socket.write(whole.subarray(0, 1_000));
    while (!kept().length) await delay(10);
    expect(kept()).toHaveLength(1);
    socket.destroy();
    while (kept().length) await delay(10);
    expect(kept()).toEqual([]);
  });

  it('is sent, as an attachment, to those who may see a task that names it', async () => {
    await upload({ filename: 'a.pdf', bytes: PDF });
    expect((await download(SHA)).body.code).toBe('not-found');
    naming(SHA);
    const sent = await download(SHA);
    expect([sent.status, sent.body]).toEqual([200, PDF.toString()]);
    expect(sent.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Bien ban.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n.pdf`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('changed on disk is not sent, and named', async () => {
    await upload({ filename: 'a.pdf', bytes: PDF });
    naming(SHA);
    writeFileSync(join(application.folder, 'files', SHA.slice(0, 2), SHA.slice(2, 4), SHA), 'another');
    const refused = await download(SHA);
    expect([refused.status, refused.body.code, refused.body.details.sha256]).toEqual([500, 'evidence-changed', SHA]);
  });

  it('may be named in a report by who gave it or may read it, and by nobody who only knows its hash', async () => {
    const { body: uploaded } = await upload({ filename: 'a.pdf', bytes: PDF });
    const { body: me } = await application.call({ url: '/accounts/me', token });
    const giver: Reader = { account: me.id, roles: [], scope: [] };
    const other: Reader = { ...giver, account: TASK };
    const access = application.app.get(EvidenceAccess);
    const named = [{ sha256: uploaded.sha256, name: 'a.pdf' }];
    expect(await access.refs(giver, named)).toEqual([{ sha256: SHA, name: 'a.pdf', size: PDF.length }]);
    await expect(access.refs(other, named)).rejects.toMatchObject({ status: 404, field: 'evidence.0.sha256' });
    naming(SHA);
    expect(await access.refs({ ...other, scope: null }, named)).toHaveLength(1);
    await expect(access.refs(other, named)).rejects.toMatchObject({ status: 404 });
  });
});
