import { InspectedProgramme } from '#api/inspections/testing/inspected-programme';
import { here } from './testing/run-cli.js';

const programme = new InspectedProgramme();
beforeAll(() => programme.start());
afterAll(() => programme.stop());

describe('the inspections in a terminal', () => {
  it('come page by page, say that there are more, and tell of no surprise check', async () => {
    const planned = [await programme.inspection(), await programme.inspection(), await programme.inspection()];
    await programme.inspection({ kind: 'surprise' });
    await programme.caughtUp();
    const { folder } = programme.served;
    const page = async (...args: string[]) => JSON.parse((await here(folder, 'inspections', ...args, '--json')).out);
    const ids = ({ inspections }: { inspections: { id: string }[] }) => inspections.map(({ id }) => id);

    const first = await page('--limit', '2');
    expect([ids(first), first.total]).toEqual([planned.slice(0, 2), 3]);
    const knownAt = `size:${first.basis.size}`;
    const second = await page('--limit', '2', '--cursor', first.next, '--known-at', knownAt);
    expect([ids(second), second.total, second.next]).toEqual([planned.slice(2), 3, null]);
    expect(ids(await page('--all'))).toEqual(planned);
    expect((await here(folder, 'inspections', '--limit', '2', '--cursor', 'x')).code).toBe(2);

    const text = (await here(folder, 'inspections', '--limit', '2')).out;
    expect(text).toContain('2 trên tổng số 3 cuộc kiểm tra.');
    expect(text).toContain(`Trang tiếp theo: --cursor ${first.next} --known-at ${knownAt}`);
    expect((await here(folder, 'inspections')).out).not.toContain('Trang tiếp theo');
  });
});
