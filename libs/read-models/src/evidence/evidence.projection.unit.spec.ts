import Database from 'better-sqlite3';
import type { LoggedEvent } from '../engine/projection.js';
import { evidenceProjection } from './evidence.projection.js';
import { inspectionsNaming, namingsOf } from './namings.js';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const C = 'c'.repeat(64);
const file = (sha256: string, name: string) => ({ sha256, name, size: 10 });

const logged = (n: number, type: string, data: object, category = 'task'): LoggedEvent =>
  ({ n, category, stream: `${category}-x`, event: { type, data } }) as unknown as LoggedEvent;

const LOG = [
  logged(1, 'UnitEstablished', { unitId: 'u' }, 'unit'),
  logged(2, 'TaskAssigned', { taskId: 't1' }),
  logged(3, 'StatusReported', { taskId: 't1', evidence: [file(A, 'bao-cao.pdf'), file(B, 'so-lieu.xlsx')] }),
  logged(4, 'CompletionClaimed', { taskId: 't2', evidence: [file(A, 'khac-ten.pdf')] }),
  logged(5, 'DeadlineExtensionRequested', { taskId: 't2', evidence: [file(B, 'b.xlsx'), file(B, 'b.xlsx')] }),
  logged(6, 'StatusReported', { taskId: 't1', evidence: [file(A, 'lan-hai.pdf')] }),
  logged(7, 'InspectionPlanned', { inspectionId: 'i' }, 'inspection'),
  logged(8, 'ChecklistSubmitted', { answers: [{ files: [] }, { files: [C] }] }, 'inspection'),
  logged(9, 'FindingRecorded', { files: [C, A] }, 'inspection'),
];

describe('evidence', () => {
  let db: Database.Database;
  beforeEach(() => {
    db = new Database(':memory:');
    db.exec(evidenceProjection.schema);
  });
  afterEach(() => db.close());
  const rows = () => ['evidence', 'inspection_evidence'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());

  it('is named by the tasks whose events name it, each under the name first given there', () => {
    evidenceProjection.apply(db, LOG);
    expect(namingsOf(db, A)).toEqual([
      { task: 't1', name: 'bao-cao.pdf' },
      { task: 't2', name: 'khac-ten.pdf' },
    ]);
    expect(namingsOf(db, B).map(({ task }) => task)).toEqual(['t1', 't2']);
    expect(namingsOf(db, C)).toEqual([]);
  });

  it('is named by the inspections whose answers, findings and minutes name it', () => {
    evidenceProjection.apply(db, LOG);
    expect([A, B, C].map((sha256) => inspectionsNaming(db, sha256))).toEqual([['inspection-x'], [], ['inspection-x']]);
  });

  it('comes out the same event by event, and where an event comes twice', () => {
    evidenceProjection.apply(db, LOG);
    const whole = rows();
    db.exec('DELETE FROM evidence; DELETE FROM inspection_evidence');
    for (const event of [...LOG, ...LOG]) evidenceProjection.apply(db, [event]);
    expect(rows()).toEqual(whole);
  });
});
