import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleText } from '../../../libs/sampling/src/bundle.js';
import { publicBundle, SECRET, sealedBundle } from '../../../libs/sampling/src/testing/city.js';
import { here } from './testing/run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'minhchung-draw-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const nowhere = join(folder, 'no record here');
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('draw tickets', () => {
  const ids = file('ids.txt', '\uFEFFA-1\r\nA-2\r\nA-3\nB-1\n\n \t\r\nB-2\nB-3');
  const drawn = async (...args: string[]) => here(nowhere, 'draw', 'tickets', ...args, '--json');

  it('does the published draw again, without any record', async () => {
    const { code, out, err } = await drawn('--seed', '314159', '--ids', ids);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(['B-2', 'B-3', 'A-3', 'A-2', 'B-1', 'A-1']);
    expect(JSON.parse(out)[0]).toEqual({ id: 'B-2', ticket: expect.stringMatching(/^0\.410310858090\d+$/) });
  });

  it('takes the first ones, and keeps the zeros of a seed', async () => {
    expect(JSON.parse((await drawn('--seed', '314159', '--ids', ids, '--take', '2')).out)).toHaveLength(2);
    const one = file('one.txt', 'AB-130\n');
    expect(JSON.parse((await drawn('--seed', '01382438112797316654', '--ids', one)).out)).toEqual([
      { id: 'AB-130', ticket: '0.26299714122838008416507544297546663599715395525154425586041245287750224561854' },
    ]);
  });

  it.each([
    ['names instead of codes', 'Phường 1\n', [], 2, 'id-not-ascii'],
    ['an id twice', 'A\nB\nA\n', [], 2, 'id-twice'],
    ['a number to take that is none', 'A\n', ['--take', '1.5'], 2, 'bad-option'],
  ])('refuses %s in a plain sentence', async (_what, content, more, code, problem) => {
    const answer = await drawn('--seed', '1', '--ids', file('bad.txt', content), ...more);
    expect({ code: answer.code, out: answer.out }).toEqual({ code, out: '' });
    expect(JSON.parse(answer.err)).toMatchObject({ code: problem, vi: expect.stringMatching(/\p{L}/u) });
  });

  it('says 3 where there is no file, and 2 for an empty seed', async () => {
    expect(await drawn('--seed', '1', '--ids', join(folder, 'none'))).toMatchObject({ code: 3 });
    expect(await drawn('--seed', '', '--ids', ids)).toMatchObject({ code: 2 });
  });
});

describe('draw verify', () => {
  it('agrees with a bundle as it was published', async () => {
    const { code, out } = await here(nowhere, 'draw', 'verify', file('good.json', bundleText(publicBundle())));
    expect(code).toBe(0);
    expect(out).toContain('Khớp: mọi phiếu');
    // Of 39 wards in the draw, one visited before, seven are drawn; with 1 % one ward deviates.
    expect(out).toMatch(/phuong-xa +7\/39 +17\.94 % \(38\)/);
  });

  it('ends with 1 and names what does not agree', async () => {
    const text = bundleText(publicBundle()).replace('"seed":"0', '"seed":"1');
    const answer = await here(nowhere, 'draw', 'verify', file('bad.json', text), '--json');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.out)).toMatchObject({
      ok: false,
      findings: [{ code: 'seed-differs', vi: expect.stringContaining('Số gieo không đúng') }],
    });
    expect(await here(nowhere, 'draw', 'verify', join(folder, 'bad.json'))).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^KHÔNG KHỚP:\n- Số gieo/),
    });
    expect(await here(nowhere, 'draw', 'verify', join(folder, 'none.json'))).toMatchObject({ code: 3 });
  });

  it('holds the opened bundle of a sealed draw against the one published before', async () => {
    const before = file('sealed.json', bundleText(sealedBundle()));
    const after = file('opened.json', bundleText(sealedBundle(SECRET)));
    expect(await here(nowhere, 'draw', 'verify', before)).toMatchObject({ code: 0 });
    expect(await here(nowhere, 'draw', 'verify', after, '--earlier', before)).toMatchObject({ code: 0 });
    const other = file('other.json', bundleText(sealedBundle(SECRET, { dice: '9'.repeat(20) })));
    const answer = await here(nowhere, 'draw', 'verify', other, '--earlier', before, '--json');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.out).findings).toEqual([expect.objectContaining({ code: 'changed-since' })]);
  });
});

describe('draw page', () => {
  it('is one HTML file, with the bundle in it or without', async () => {
    const bundle = file('page.json', bundleText(publicBundle()));
    expect(await here(nowhere, 'draw', 'page', bundle)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^<!doctype html>[^]*id="bundle"/),
    });
    expect((await here(nowhere, 'draw', 'page')).out).not.toContain('id="bundle"');
    expect(await here(nowhere, 'draw', 'page', file('x.json', '{}'))).toMatchObject({ code: 2 });
  });
});
