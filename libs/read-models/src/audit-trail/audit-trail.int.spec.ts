import { SCHEMA_VERSIONS } from '#domain/schema-versions';
import { EVERY_FACT, everyFact } from '../engine/testing/every-fact.js';
import { dump, followed, idOf, MadeLog } from '../engine/testing/made-log.js';
import type { Change } from './changes.js';
import { BadCursor } from '../text/cursor.js';
import { conditionOf } from './audit-filter.js';
import { auditTrail, auditRowOf, type AuditFilter } from './audit-trail.query.js';
import { auditTrailProjection } from './audit-trail.projection.js';
import { ReadModelFile } from '../engine/read-model-file.js';
import { checkpointAfter, numbered } from '../engine/logged-event.js';

const log = await everyFact();
const db = await followed(log);
const byField = (changes: readonly Change[]) => changes.toSorted((a, b) => (a.field < b.field ? -1 : 1));
const all = (filter: AuditFilter) => auditTrail(db, filter, { limit: 1000, order: 'oldest' });

describe('the audit trail', () => {
  it.each(EVERY_FACT.map(([stream, type, , changes], i) => ({ n: i + 1, stream, type, changes })))(
    'shows what $type changed (event $n)',
    ({ n, stream, type, changes }) => {
      const row = auditRowOf(db, idOf(`e${n}`));
      expect(row).toMatchObject({ n, stream, type });
      expect(byField(row!.changes)).toEqual(byField(changes));
    },
  );

  it('has a tested row for every fact of every stream', () => {
    const tested = new Set(EVERY_FACT.map(([, type]) => type));
    const known = Object.values(SCHEMA_VERSIONS).flatMap((types) => Object.keys(types));
    expect(known.filter((type) => !tested.has(type))).toEqual([]);
  });

  it('keeps who, in which post, when, why and on what basis', () => {
    expect(auditRowOf(db, idOf('e56'))).toMatchObject({
      recordedAt: '2024-03-01T01:55:00.000Z',
      effectiveOn: '2024-03-01',
      actor: idOf('an account'),
      role: 'assigner',
      unit: idOf('bca'),
      channel: 'web',
      corrects: idOf('e55'),
      reason: 'nhầm',
      task: idOf('a task'),
      directive: idOf('a directive'),
    });
  });

  it('finds the events of a directive, with those of its tasks, of its process and refusals about them', () => {
    const types = all({ directive: idOf('a directive') }).rows.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['DirectiveIssued', 'StatusReported', 'ProcessStarted']));
  });

  it('finds events by a unit that once led the task', () => {
    const found = all({ units: [idOf('btp')], task: idOf('a task'), types: ['TaskUrged'] });
    expect(found.total).toBe(3);
    expect(all({ units: [idOf('nobody')], task: idOf('a task') }).total).toBe(0);
  });

  it('finds what followed from an event, at once or in turn, by an index', async () => {
    const made = new MadeLog();
    const urge = (task: string, causation: string | null) => {
      const data = { taskId: idOf(task), message: 'Đề nghị khẩn trương', decidedBy: null };
      return made.append(`task-${idOf(task)}`, '2024-03-01', { type: 'TaskUrged', data }, { causation });
    };
    await urge('a', null);
    await urge('b', idOf('e1'));
    await urge('c', idOf('e2'));
    await urge('d', idOf('e4'));
    await urge('e', idOf('e1'));
    const rows = await followed(made);
    const following = (causation: string, size?: number) =>
      auditTrail(rows, { causation, size }, { limit: 10, order: 'oldest' }).rows.map(({ n }) => n);
    expect(following(idOf('e1'))).toEqual([2, 3, 5]);
    expect(following(idOf('e1'), 4)).toEqual([2, 3]);
    expect(following(idOf('e2'))).toEqual([3]);
    expect(following(idOf('e4'))).toEqual([4]);
    expect(following(idOf('nothing'))).toEqual([]);
    const { where, values } = conditionOf({ causation: idOf('e1') });
    const plan = rows.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN SELECT n FROM log WHERE ${where}`);
    const scans = plan.all(values).filter(({ detail }) => detail.startsWith('SCAN log'));
    expect(scans).toEqual([]);
  });

  it('knows no leads beyond the size asked for', () => {
    const size = EVERY_FACT.findIndex(([, type]) => type === 'TaskAssigned');
    expect(all({ units: [idOf('btp')], types: ['CommandRefused'], size }).total).toBe(0);
  });

  it('gives pages that make up the whole, in both orders, with the total on each', () => {
    for (const order of ['newest', 'oldest'] as const) {
      const seen: number[] = [];
      let after: string | undefined;
      do {
        const page = auditTrail(db, { task: idOf('a task') }, { after, limit: 4, order });
        seen.push(...page.rows.map(({ n }) => n));
        expect(page.total).toBe(all({ task: idOf('a task') }).rows.length);
        after = page.next ?? undefined;
      } while (after !== undefined);
      const whole = all({ task: idOf('a task') }).rows.map(({ n }) => n);
      expect(seen).toEqual(order === 'oldest' ? whole : whole.toReversed());
    }
  });

  it('counts a day of recording in Vietnam', () => {
    expect(all({ from: '2024-03-01', to: '2024-03-01' }).total).toBe(EVERY_FACT.length);
    expect(all({ from: '2024-03-02' }).total).toBe(0);
    expect(all({ to: '2024-02-29' }).total).toBe(0);
  });

  it('refuses a cursor that it has not given', () => {
    for (const after of ['', 'x', 'bjE=', Buffer.from('n1; DROP').toString('base64url')])
      expect(() => auditTrail(db, {}, { after, limit: 5 })).toThrow(BadCursor);
  });

  it('takes the same event twice without a change, and refuses its id at another place', async () => {
    const file = ReadModelFile.open(':memory:', [auditTrailProjection], () => undefined);
    const [first, second] = await Array.fromAsync(log.store.readAll({ limit: 2 }));
    const one = numbered(first!, file.checkpoint());
    const two = numbered(second!, checkpointAfter(one));
    auditTrailProjection.apply(file.db, [one, two]);
    const before = dump(file.db);
    auditTrailProjection.apply(file.db, [one, two]);
    auditTrailProjection.apply(file.db, [one]);
    expect(dump(file.db)).toBe(before);
    expect(() => auditTrailProjection.apply(file.db, [{ ...one, n: 3, revision: 9 }])).toThrow(/log.event_id/);
  });
});
