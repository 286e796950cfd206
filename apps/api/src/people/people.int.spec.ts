import { ServedApplication } from '../testing/served-application.js';

const served = new ServedApplication();
beforeAll(() => served.start());
afterAll(() => served.stop());

describe('a person on record', () => {
  it('holds an office without an account, and is named where the record names the office', async () => {
    const unit = await served.post('/units', {
      code: 'bxd',
      name: 'Bộ Xây dựng',
      kind: 'ministry',
      rank: 2,
      ageUnknown: true,
    });
    expect(unit.status).toBe(201);
    const person = await served.post('/people', { name: 'Lê Thử Nghiệm', contact: 'thu@example.vn' });
    expect(person).toMatchObject({ status: 201, body: { outcome: 'recorded', personId: expect.any(String) } });

    const { personId } = person.body;
    const appointed = await served.post('/units/bxd/leaders', {
      office: 'Bộ trưởng',
      person: personId,
      effectiveOn: '2024-01-01',
    });
    expect(appointed.status).toBe(201);
    const shown = await served.get(`/people/${personId}?after=${appointed.body.position}`);
    expect(shown).toMatchObject({
      status: 200,
      body: { id: personId, name: 'Lê Thử Nghiệm', contact: 'thu@example.vn' },
    });
  });

  it('is the same person when the same request is sent again', async () => {
    const key = { 'idempotency-key': 'the-same-person' };
    const first = await served.post('/people', { name: 'Trần Lặp Lại' }, key);
    const again = await served.post('/people', { name: 'Trần Lặp Lại' }, key);
    expect(again.body).toEqual({ ...first.body, outcome: 'repeated' });
  });

  it('is not found where there is none, and cannot be an office-holder', async () => {
    const nobody = '3f1c0c52-8d59-5c43-9f0e-5a1b7d2e9c44';
    expect(await served.get(`/people/${nobody}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const appointed = await served.post('/units/bxd/leaders', {
      office: 'Thứ trưởng',
      person: nobody,
      effectiveOn: '2024-01-01',
    });
    expect(appointed.body.errors[0].field).toBe('person');
  });
});
