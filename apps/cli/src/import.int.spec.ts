import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IN_BARS } from '../../../libs/intake/src/testing/made-up-documents.js';
import { here } from './testing/run-cli.js';

describe('the preview of an import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhchung-import-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const nowhere = join(folder, 'no record here');

  it('gives the tasks of a document in the field names of the transcriptions, without any record', async () => {
    const path = file('ke-hoach.md', IN_BARS);
    const { code, out, err } = await here(nowhere, 'import', path, '--dry-run', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { directive, tasks, findings } = JSON.parse(out);
    expect(directive).toMatchObject({ number: '07/KH-UBND', issuedOn: '2025-02-03' });
    expect(tasks).toHaveLength(8);
    expect(tasks[1]).toMatchObject({
      address: 'A.2',
      section: 'A',
      no: '2',
      title: 'Đo bóng mát',
      lead: ['Sở Xây dựng'],
      lead_collective: false,
      coordinating: ['Sở Y tế'],
      deadline_text: 'Quý II/2025',
      deadline_kind: 'quarter',
      due_dates: ['2025-06-30'],
      ongoing: false,
      product: 'Bản đồ',
    });
    expect(findings.length).toBeGreaterThan(0);
  });

  it('shows the same to a person, and what to look at', async () => {
    const { out } = await here(nowhere, 'import', file('ke-hoach.md', IN_BARS), '--dry-run');
    expect(out).toContain('30/06/2025');
    expect(out).toContain('Cần xem lại:');
  });

  it('ends with the gravest finding: nobody leads one row, and two others have lost cells', async () => {
    const unled = IN_BARS.replace('| Sở Xây dựng | | Tháng 3/2025', '| | | Tháng 3/2025');
    const { code, out } = await here(nowhere, 'import', file('ke-hoach.md', unled), '--dry-run', '--json');
    expect(code).toBe(11);
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({ place: 'A.1', field: 'lead', severity: 'warning' }),
    );
  });

  it.each([
    ['an empty file', 'file-empty', ''],
    ['a damaged archive', 'file-damaged', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0, 1, 2, 3])],
  ])('refuses %s in a plain sentence', async (_what, code, content) => {
    const { code: exit, out, err } = await here(nowhere, 'import', file('bad', content), '--dry-run', '--json');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code, field: 'file', vi: expect.stringMatching(/\p{L}/u) });
  });

  it('says 3 where there is no file, and 2 where nobody is named who records', async () => {
    expect(await here(nowhere, 'import', join(folder, 'none.txt'), '--dry-run')).toMatchObject({ code: 3 });
    const recording = await here(nowhere, 'import', file('ke-hoach.md', IN_BARS));
    expect(recording).toMatchObject({ code: 2, err: expect.stringContaining('--as') });
  });
});
