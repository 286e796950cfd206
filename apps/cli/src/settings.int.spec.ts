import { ServedApplication } from '../../api/src/testing/served-application.js';
import { run } from './run.js';

describe('settings at a terminal, beside a server', () => {
  const served = new ServedApplication();
  let token = '';
  beforeAll(async () => {
    served.now = Date.now();
    await served.start();
    token = (await served.as('admin'))['authorization']!.slice('Bearer '.length);
  });
  afterAll(() => served.stop());

  const minhchung = async (...args: string[]) => {
    const written = { out: '', err: '' };
    const code = await run(
      ['settings', ...args],
      { DATA_DIR: served.folder, MINHCHUNG_TOKEN: token },
      { out: { write: (text) => (written.out += text) }, err: { write: (text) => (written.err += text) } },
    );
    return { code, ...written };
  };

  it('are listed with what they mean, and changed by an administrator', async () => {
    const set = ['set', 'holidays', '2024-04-30', '2024-05-01', '--from', '2024-01-01', '--as', 'admin'];
    expect(await minhchung(...set)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Đã ghi nhận\. [0-9a-f-]{36}\n$/),
    });
    await served.caughtUp();
    const { settings } = JSON.parse((await minhchung('--as-of', '2024-03-01', '--json')).out);
    expect(settings).toContainEqual(
      expect.objectContaining({ name: 'holidays', value: ['2024-04-30', '2024-05-01'], from: '2024-01-01' }),
    );
    const { out } = await minhchung();
    expect(out).toContain('Lịch ngày nghỉ');
    expect(out).toContain('30/04/2024');
    expect(out).toContain('31/05');
  });

  it('go back to what they were when a change is taken back, once', async () => {
    const by = ['--as', 'admin'];
    const set = await minhchung('set', 'weekends-move', 'true', '--from', '2024-01-01', ...by);
    const event = set.out.trim().split(' ').at(-1)!;
    const back = ['void', 'weekends-move', event, '--reason', 'nhập nhầm', ...by];
    expect(await minhchung(...back)).toMatchObject({ code: 0, out: 'Đã ghi nhận.\n' });
    expect(await minhchung(...back)).toMatchObject({ code: 0, out: 'Đã ghi nhận từ trước, không ghi lại.\n' });
    await served.caughtUp();
    const { settings } = JSON.parse((await minhchung('--as-of', '2024-03-01', '--json')).out);
    expect(settings).toContainEqual(expect.objectContaining({ name: 'weekends-move', value: false, from: null }));
    const other = await minhchung('void', 'holidays', event, '--reason', 'x', ...by);
    expect(other).toMatchObject({ code: 3 });
    expect(await minhchung('void', 'holidays', 'không-phải-mã', '--reason', 'x', ...by)).toMatchObject({ code: 2 });
  });

  it('are not changed by nobody, nor to what is no value', async () => {
    expect(await minhchung('set', 'holidays-move', 'true')).toMatchObject({ code: 2 });
    const wrong = await minhchung('set', 'school-year-end', '31/5', '--as', 'admin', '--json');
    expect({ ...wrong, err: JSON.parse(wrong.err) }).toMatchObject({ code: 2, err: { code: 'bad-setting-value' } });
    expect(await minhchung('set', 'clears', '6', '--as', 'admin')).toMatchObject({ code: 3 });
  });
});
