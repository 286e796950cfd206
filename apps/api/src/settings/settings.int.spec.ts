import { deadline, eventIn, Programme, succeeded } from '../testing/programme.js';

const TET = ['2024-04-30', '2024-05-01'];

describe('the settings of the programme', () => {
  let programme: Programme;
  beforeAll(async () => {
    programme = await new Programme().start();
  });
  afterAll(() => programme.stop());

  const set = (name: string, value: unknown, more: object = {}) =>
    programme.served.post(`/settings/${name}`, { value, ...more });
  const all = async (asked = '') => (await programme.served.get(`/settings?${asked}`)).body;
  const one = async (name: string, asked = '') =>
    (await all(asked)).settings.find((setting: { name: string }) => setting.name === name);

  it('have their defaults until somebody changes them', async () => {
    await programme.caughtUp();
    expect((await all()).settings).toEqual([
      { name: 'holidays-move', value: false, from: null, values: [] },
      { name: 'weekends-move', value: false, from: null, values: [] },
      { name: 'holidays', value: [], from: null, values: [] },
      { name: 'school-year-end', value: '05-31', from: null, values: [] },
    ]);
  });

  it('move the deadline of a task off a holiday, as known from then on, and back when it is taken back', async () => {
    const task = await programme.task({ deadline: deadline('2024-04-30') });
    const status = async (asked: string) => {
      const { body } = await programme.get('giao', `/tasks/${task}?${asked}`);
      return body.task.status as string;
    };
    await programme.caughtUp();
    const { basis } = (await programme.get('giao', `/tasks/${task}?asOf=2024-05-01`)).body;
    expect(await status('asOf=2024-05-01')).toBe('overdue');
    succeeded(await set('holidays', TET, { effectiveOn: '2024-01-01' }));
    const on = succeeded(await set('holidays-move', true, { effectiveOn: '2024-01-01' }));
    const after = `after=${on.body.position}`;
    expect(await status(`asOf=2024-05-01&${after}`)).toBe('within-time');
    expect(await status(`asOf=2024-05-03&${after}`)).toBe('overdue');
    expect(await status(`asOf=2024-05-01&knownAt=size:${basis.size}`)).toBe('overdue');
    const counts = (await programme.served.get(`/tasks/counts?asOf=2024-05-01&${after}`)).body;
    expect(counts.byStatus).toMatchObject({ overdue: 0, stale: 0 });
    expect(await one('holidays', 'asOf=2023-12-31')).toMatchObject({ value: [], values: [{ from: '2024-01-01' }] });

    const body = { event: eventIn(on), reason: 'Chưa có quyết định' };
    const back = succeeded(await programme.served.post('/settings/holidays-move/voids', body));
    expect(await status(`asOf=2024-05-01&after=${back.body.position}`)).toBe('overdue');
    expect(await one('holidays-move')).toMatchObject({ value: false, from: null });
  });

  it('set again to the same value for the same day change nothing', async () => {
    const more = { effectiveOn: '2024-05-02' };
    expect((await set('weekends-move', true, more)).body.outcome).toBe('recorded');
    expect((await set('weekends-move', true, more)).body.outcome).toBe('nothing');
  });

  it.each([
    ['holidays-move', 'true'],
    ['holidays', '2024-04-30'],
    ['holidays', ['2024-05-01', '2024-04-30']],
    ['holidays', ['2024-02-30']],
    ['holidays', ['2024-04-30', '2024-04-30']],
    ['school-year-end', '02-29'],
    ['school-year-end', 5],
    ['weekends-move', { yes: true }],
  ])('refuse for %s what is no value of it: %j', async (name, value) => {
    expect(await set(name, value)).toMatchObject({
      status: 400,
      body: { code: 'bad-setting-value', errors: [{ field: 'value', vi: expect.any(String) }] },
    });
  });

  it('are those that there are, and a change is taken back under its own name', async () => {
    expect(await set('clears', 6)).toMatchObject({ status: 404 });
    const event = eventIn(succeeded(await set('school-year-end', '06-15')));
    const body = { event, reason: 'Nhập nhầm' };
    expect(await programme.served.post('/settings/holidays/voids', body)).toMatchObject({ status: 404 });
    expect(await programme.served.post('/settings/school-year-end/voids', body)).toMatchObject({ status: 201 });
  });

  it('are for administrators of everything: one of a unit is refused, on record', async () => {
    expect((await programme.post('giao', '/settings/holidays-move', { value: true })).status).toBe(403);
    const units = (await programme.served.get('/units')).body.units as { id: string; code: string }[];
    const unit = units.find(({ code }) => code === 'bca')!.id;
    programme.people.set('quan-tri', await programme.served.account('quan-tri', 'admin', unit));
    expect(await programme.post('quan-tri', '/settings/holidays-move', { value: true })).toMatchObject({
      status: 403,
      body: { code: 'out-of-scope' },
    });
    expect(await programme.refusals('quan-tri')).toMatchObject([{ command: 'ChangeSetting', code: 'out-of-scope' }]);
    expect((await programme.get('giao', '/settings')).status).toBe(200);
  });
});
