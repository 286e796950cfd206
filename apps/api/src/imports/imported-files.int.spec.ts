import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { docxFile, paragraph, row, table } from '../../../../libs/intake/src/testing/docx-file.js';
import { withMacros, zipBomb } from '../../../../libs/intake/src/testing/bad-files.js';
import { readFile } from '#intake/files/read-file';
import { ImportProgramme, PLAN, succeeded } from './testing/import-programme.js';

const BOUNDARY = 'x-x-x';

describe('files that are imported', () => {
  const programme = new ImportProgramme();
  beforeAll(() => programme.start());
  afterAll(() => programme.served.stop());

  const send = (name: string, bytes: Uint8Array, more = '', cut = 0) => {
    const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n${more}--${BOUNDARY}--\r\n`)]);
    const headers = { ...programme.assigner, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    return programme.served.call('POST', '/imports', headers, body.subarray(0, body.length - cut));
  };
  const kept = () =>
    readdirSync(join(programme.served.folder, 'files'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
  const recorded = async () => (await programme.served.events()).filter(({ type }) => type === 'ImportOpened').length;

  const rows = PLAN.split('\n')
    .filter((line) => /^\| [\dS]/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const word = () =>
    docxFile([
      ...[
        'BỘ THÔNG TIN VÀ TRUYỀN THÔNG',
        'Số: 15/KH-BTTTT',
        'Hà Nội, ngày 20 tháng 3 năm 2024',
        'KẾ HOẠCH',
        'Dọn kho giấy năm 2024',
      ].map((text) => paragraph(text)),
      table(...rows.map((cells) => row(cells))),
    ]);

  it('in Word are read like the text', async () => {
    const { status, body } = await send('ke-hoach.docx', word());
    expect(status).toBe(201);
    expect(body).toMatchObject({ layout: 'docx-table', head: { number: '15/KH-BTTTT', issuer: { code: 'btttt' } } });
    const { body: text } = succeeded(await programme.open(PLAN));
    const said = (shown: { rows: { address: string; reading: unknown }[] }) =>
      shown.rows.map(({ address, reading }) => [address, reading]);
    expect(said(body)).toEqual(said(text));
  });

  it('come back with a finding beside each cell', async () => {
    const { body } = await send('ke-hoach.docx', word());
    const { rawPayload, headers } = await programme.served.app.inject({
      ...{ method: 'GET', url: `/imports/${body.id}/annotated`, headers: programme.assigner },
    });
    expect(headers['content-disposition']).toContain('ke-hoach.xlsx');
    const read = await readFile(rawPayload, 'ke-hoach.xlsx');
    expect(read.layout).toBe('xlsx-sheet');
    const again = await programme.served.app.inject({
      ...{ method: 'GET', url: `/imports/${body.id}/annotated`, headers: programme.assigner },
    });
    expect(again.rawPayload.equals(rawPayload)).toBe(true);
  });

  it.each([
    ['is no Word file though it says so', 'a.docx', Buffer.from('không phải Word'), 'file-not-a-docx'],
    ['is a bomb', 'a.docx', zipBomb(), 'file-zip-bomb'],
    ['brings macros', 'a.docx', withMacros(), 'file-macros'],
    ['is empty', 'a.txt', Buffer.alloc(0), 'file-empty'],
    ['is a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'), 'file-pdf'],
  ])('that %s get a plain answer and leave nothing behind', async (_, name, bytes, code) => {
    const before = [kept().length, await recorded()];
    const { status, body } = await send(name, bytes);
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail.vi).toMatch(/\p{L}/u);
    expect([kept().length, await recorded()]).toEqual(before);
  });

  it('of more than 20 MB, two at once, cut short, or none are refused', async () => {
    const before = [kept().length, await recorded()];
    const large = await send('a.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
    expect([large.status, large.body.code]).toEqual([413, 'file-too-large']);
    const second = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="b.txt"\r\n\r\nb\r\n`;
    expect((await send('a.txt', Buffer.from(PLAN), second)).body.code).toBe('one-document-expected');
    expect((await send('a.txt', Buffer.from(PLAN), '', 12)).body.code).toBe('upload-cut-short');
    expect((await programme.served.post('/imports', {}, programme.assigner)).body.code).toBe('one-document-expected');
    expect((await programme.served.post('/imports', { text: ' ' }, programme.assigner)).status).toBe(400);
    expect([kept().length, await recorded()]).toEqual(before);
  });

  it('the same key with another file is a mistake, with the same file a repeat', async () => {
    const headers = { ...programme.assigner, 'idempotency-key': 'file-1' };
    const text = (body: string) => programme.served.post('/imports', { text: body, name: 'a.md' }, headers);
    expect((await text(`${PLAN}\n\n`)).body.outcome).toBe('recorded');
    expect((await text(`${PLAN}\n\n`)).body.outcome).toBe('repeated');
  });
});
