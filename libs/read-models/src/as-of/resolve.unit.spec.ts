import { MadeLog, followed, idOf } from '../engine/testing/made-log.js';
import { BadMoment } from './bad-moment.js';
import { resolveMoment, type MomentAsked, type Roots } from './resolve.js';

const URGED = { type: 'TaskUrged', data: { taskId: idOf('t'), message: 'gấp', decidedBy: null } } as const;
const STAMPS = ['2024-03-01T16:59:59.999Z', '2024-03-01T17:00:00.000Z', '2024-03-03T01:00:00.000Z'];
const TODAY = '2024-03-05';

const log = new MadeLog();
for (const stamp of STAMPS) {
  log.now = Date.parse(stamp);
  await log.append(`task-${idOf('t')}`, '2024-03-01', URGED);
}
const db = await followed(log);
const ledgerOf = (size: number): Roots => ({
  rootAt: (n) => {
    if (n > size) throw new RangeError(`no root at ${n}`);
    return Buffer.from([n]).toString('hex');
  },
  checkpoint: () => ({ size }),
});
const resolve = (asked: MomentAsked) => resolveMoment(db, ledgerOf(3), asked, TODAY);

describe('a moment', () => {
  it('is today with everything known, where nothing is asked, and open', () => {
    expect(resolve({})).toEqual({
      asOf: TODAY,
      size: 3,
      knownAt: STAMPS[2],
      root: '03',
      open: true,
      simulatedUntil: null,
    });
  });

  it('ends a day K at its 24:00 in Vietnam, 17:00Z, exclusive', () => {
    expect(resolve({ knownAt: '2024-03-01' })).toMatchObject({ size: 1, knownAt: STAMPS[0], open: false });
    expect(resolve({ knownAt: '2024-03-02' })).toMatchObject({ size: 2, knownAt: STAMPS[1], open: false });
    expect(resolve({ knownAt: '02/03/2024' })).toMatchObject({ size: 2 });
  });

  it('counts an instant K itself, to the millisecond and in any offset', () => {
    expect(resolve({ knownAt: '2024-03-01T17:00:00.000Z' }).size).toBe(2);
    expect(resolve({ knownAt: '2024-03-01T16:59:59.999Z' }).size).toBe(1);
    expect(resolve({ knownAt: '2024-03-01T16:59:59.9999Z' }).size).toBe(1);
    expect(resolve({ knownAt: '2024-03-02T00:00:00+07:00' }).size).toBe(2);
  });

  it('is empty before the first event, and at size 0', () => {
    expect(resolve({ knownAt: '2024-02-29' })).toMatchObject({ size: 0, knownAt: null, root: '00', open: false });
    expect(resolve({ knownAt: 'size:0' })).toMatchObject({ size: 0, knownAt: null, open: false });
  });

  it('is open until an event stamped after K has been followed', () => {
    expect(resolve({ knownAt: '2024-03-03' })).toMatchObject({ size: 3, open: true });
    expect(resolve({ knownAt: STAMPS[2]! })).toMatchObject({ size: 3, open: true });
    expect(resolve({ knownAt: '2030-01-01' })).toMatchObject({ size: 3, open: true });
    expect(resolve({ knownAt: 'size:3' })).toMatchObject({ size: 3, open: false });
  });

  it('says no more than the ledger can vouch for', () => {
    const behind = ledgerOf(1);
    expect(resolveMoment(db, behind, {}, TODAY)).toMatchObject({ size: 1, root: '01', open: true });
    expect(resolveMoment(db, behind, { knownAt: '2024-03-02' }, TODAY)).toMatchObject({ size: 1, open: true });
    expect(() => resolveMoment(db, behind, { knownAt: 'size:2' }, TODAY)).toThrow(BadMoment);
  });

  it('repeats until when the clock of the log was simulated', async () => {
    const simulated = new MadeLog();
    const data = { simulatedUntil: '2024-12-31', note: '' };
    await simulated.append('settings-log', '2024-01-01', { type: 'LogOpened', data });
    const rows = await followed(simulated);
    expect(resolveMoment(rows, ledgerOf(1), { knownAt: 'size:0' }, TODAY).simulatedUntil).toBe('2024-12-31');
  });

  it.each([
    { asOf: '2024-02-30' },
    { asOf: '31/04/2024' },
    { asOf: '' },
    { asOf: '2024-03-01T00:00:00Z' },
    { knownAt: 'yesterday' },
    { knownAt: '2024-03-01T17:00:00' },
    { knownAt: '2024-02-30T17:00:00Z' },
    { knownAt: '2024-03-01T24:00:00Z' },
    { knownAt: 'size:4' },
    { knownAt: 'size:-1' },
    { knownAt: 'size:1e3' },
  ])('refuses %j, naming the field in both languages', (asked) => {
    const [field] = Object.keys(asked);
    expect(() => resolve(asked)).toThrow(
      expect.objectContaining({
        name: 'BadMoment',
        field,
        sentence: { vi: expect.any(String), en: expect.any(String) },
      }),
    );
  });
});
