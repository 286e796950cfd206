import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventIn, Programme, succeeded } from '../testing/programme.js';

const PDF = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n';
const REPORT = { period: '2024-03', percent: 40, result: 'Đã nghiệm thu' };

describe('evidence of a report', () => {
  let programme: Programme;
  beforeAll(async () => {
    programme = await new Programme({ EVIDENCE_LIMIT_BYTES: '4000000' }).start();
  });
  afterAll(() => programme.stop());

  const upload = (who: string, text: string, name = 'bien-ban.pdf') =>
    programme.served.call(
      'POST',
      '/evidence',
      { ...programme.who(who), 'content-type': 'multipart/form-data; boundary=xx' },
      `--xx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--xx--\r\n`,
    );
  const statuses = async (sha256: string) => {
    await programme.caughtUp();
    const people = ['an', 'binh', 'giao', 'cuc', 'kiem', 'la'];
    return Promise.all(people.map(async (who) => (await programme.get(who, `/evidence/${sha256}`)).status));
  };

  it('is uploaded, named, and read by those who may see the task, and by nobody else', async () => {
    const task = await programme.task({ lead: ['bkhcn'], coordinating: [] });
    const { sha256, name } = succeeded(await upload('an', PDF)).body;
    const evidence = [{ sha256, name }];
    const url = `/tasks/${task}/reports`;
    expect(await programme.post('binh', url, { ...REPORT, evidence })).toMatchObject({
      status: 404,
      body: { code: 'not-found', errors: [{ field: 'evidence.0.sha256' }] },
    });
    expect(await statuses(sha256)).toEqual([404, 404, 404, 404, 404, 404]);
    const reported = succeeded(await programme.post('an', url, { ...REPORT, evidence }));
    expect(await statuses(sha256)).toEqual([200, 200, 200, 404, 200, 404]);
    expect(await programme.get('an', `/evidence/${sha256}`)).toMatchObject({
      headers: {
        'content-disposition': expect.stringContaining('attachment; filename="bien-ban.pdf"'),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
      body: PDF,
    });
    const [, event] = await programme.stream(`task-${task}`);
    expect(event).toMatchObject({ id: eventIn(reported), data: { evidence: [{ sha256, name, size: PDF.length }] } });
    writeFileSync(join(programme.served.folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'khác');
    expect(await programme.get('an', `/evidence/${sha256}`)).toMatchObject({
      status: 500,
      body: { code: 'evidence-changed', details: { sha256 } },
    });
  });

  it('may be larger than a JSON body', async () => {
    expect(await upload('an', 'x'.repeat(4_000_000), 'so-lieu.txt')).toMatchObject({
      status: 201,
      body: { size: 4_000_000 },
    });
  });

  it('that is too large, of a wrong type or sent by an auditor is refused, and nothing is left', async () => {
    const files = () => readdirSync(join(programme.served.folder, 'files'), { recursive: true }).length;
    const before = files();
    expect(await upload('an', 'x'.repeat(4_000_001), 'a.txt')).toMatchObject({
      status: 413,
      body: { code: 'evidence-too-large' },
    });
    expect(await upload('an', 'MZ\u0000\u0001', 'a.exe')).toMatchObject({
      status: 415,
      body: { code: 'evidence-type-not-allowed' },
    });
    expect(await upload('an', PDF, 'a.png')).toMatchObject({ status: 422, body: { code: 'evidence-type-differs' } });
    expect(await upload('kiem', PDF)).toMatchObject({ status: 403, body: { code: 'role-refused' } });
    expect(files()).toBe(before);
  });
});
