import { cityPlan, item } from '../testing/directives.js';
import type { Act } from '../facts.js';
import { given, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { importDecider } from './import.decider.js';
import type { ImportCommitted, ImportEvent } from './import.events.js';
import type { Ruling } from './rulings.js';

const TODAY = '2024-03-20';
const today = (more: Partial<Act> = {}) => on(TODAY, { today: TODAY, ...more });
const act = today();
const file = { sha256: 'a'.repeat(64), name: 'ke-hoach.docx', size: 42_000 };
const fact = (event: ImportEvent): Fact<ImportEvent> => ({ on: TODAY, event });
const opened = fact({ type: 'ImportOpened', data: { importId: 'i1', file } });
const mapped = (unit: string): Ruling => ({
  kind: 'unit-mapped',
  printed: 'Công an TP',
  role: 'lead',
  unit,
  group: null,
});
const dropped: Ruling = { kind: 'row-dropped', address: 'I.1', asItem: true };
const made = (ruling: Ruling, why: string | null = null): ImportEvent => ({
  type: 'RulingMade',
  data: { importId: 'i1', ruling, why },
});
const rule = (...rulings: { ruling: Ruling; why: string | null }[]) => ({
  type: 'Rule' as const,
  act,
  importId: 'i1',
  rulings,
});
const decision: ImportCommitted['data'] = {
  importId: 'i1',
  document: cityPlan,
  corrects: null,
  parts: ['e2'],
  assigned: ['I.1'],
  groups: [],
  issuerRank: 3,
  moved: [],
  supersedes: [],
  digest: 'd1',
};
const commit = { type: 'CommitImport' as const, act, ...decision };
const committed = fact({ type: 'ImportCommitted', data: decision });
const undone = { ...fact({ type: 'EventVoided', data: { voids: 'e2', reason: 'nhầm tệp' } }), corrects: 'e2' };
const undo = { type: 'UndoImport' as const, act: today({ corrects: 'e2', reason: 'nhầm tệp' }) };
const open = (...facts: Fact<ImportEvent>[]) => given(importDecider, [opened, ...facts]);

describe('a file that is imported', () => {
  it('is received once, under whatever name it comes again', () => {
    given(importDecider).when({ type: 'OpenImport', act, importId: 'i1', file }).then([opened.event]);
    open()
      .when({ type: 'OpenImport', act, importId: 'i1', file: { ...file, name: 'khac.docx' } })
      .nothingToDo();
    open(committed).when({ type: 'OpenImport', act, importId: 'i1', file }).nothingToDo();
  });

  it('needs to be there before anything is ruled, listed or committed', () => {
    for (const command of [rule(), { type: 'ListItems' as const, act, importId: 'i1', items: [] }, commit])
      given(importDecider).when(command).refuses('import-not-opened');
  });
});

describe('a ruling', () => {
  it('is recorded with its reason, several at once', () => {
    open()
      .when(rule({ ruling: mapped('cong-an-hcm'), why: null }, { ruling: dropped, why: 'dòng tiêu đề' }))
      .then([made(mapped('cong-an-hcm')), made(dropped, 'dòng tiêu đề')]);
  });

  it('is nothing where it holds already, and replaces another about the same', () => {
    const before = open(fact(made(mapped('bca'))));
    before.when(rule({ ruling: mapped('bca'), why: null })).nothingToDo();
    before.when(rule({ ruling: mapped('cong-an-hcm'), why: null })).then([made(mapped('cong-an-hcm'))]);
    open(fact(made(mapped('bca'))), fact(made(mapped('cong-an-hcm'))))
      .when(rule({ ruling: mapped('bca'), why: null }))
      .then([made(mapped('bca'))]);
  });

  it('of several about one thing in one command counts as it was said last', () => {
    open()
      .when(rule({ ruling: mapped('bca'), why: null }, { ruling: mapped('cong-an-hcm'), why: null }))
      .then([made(mapped('cong-an-hcm'))]);
  });

  it.each([
    ['leaves out a row', dropped],
    ['says something else than the document', { kind: 'row-overruled', address: 'I.1', field: 'product', value: null }],
    ['corrects a directive', { kind: 'directive-corrected', directive: 'kh-hcm' }],
    ['rejects a link', { kind: 'link-rejected', address: 'I.1', task: 't1' }],
  ] satisfies [string, Ruling][])('that %s needs a reason', (_, ruling) => {
    open()
      .when(rule({ ruling, why: null }))
      .refuses('ruling-needs-reason', { field: 'why' });
    open()
      .when(rule({ ruling, why: ' ' }))
      .refuses('ruling-needs-reason');
    open()
      .when(rule({ ruling, why: 'đã hỏi Văn phòng' }))
      .then([made(ruling, 'đã hỏi Văn phòng')]);
  });

  it('may be withdrawn, once', () => {
    const withdraw = {
      ...rule(),
      rulings: [{ withdraw: 'unit lead công an tp', why: 'nhầm' }],
    };
    const withdrawn: ImportEvent = {
      type: 'RulingWithdrawn',
      data: { importId: 'i1', subject: 'unit lead công an tp', why: 'nhầm' },
    };
    open(fact(made(mapped('bca'))))
      .when(withdraw)
      .then([withdrawn]);
    open(fact(made(mapped('bca'))), fact(withdrawn))
      .when(withdraw)
      .nothingToDo();
  });
});

describe('the commit', () => {
  it('is one deciding event, after the items that it names', () => {
    const items = [{ address: 'I.1', ...item('01') }];
    open()
      .when({ type: 'ListItems', act, importId: 'i1', items })
      .then([{ type: 'ItemsListed', data: { importId: 'i1', items } }]);
    open().when(commit).then([committed.event]);
  });

  it('of the same changes nothing; of anything else is refused while it stands, and so are rulings', () => {
    open(committed).when(commit).nothingToDo();
    open(committed)
      .when({ ...commit, digest: 'd2' })
      .refuses('import-committed', { details: { directive: 'kh-hcm' } });
    open(committed)
      .when(rule({ ruling: dropped, why: 'nhầm' }))
      .refuses('import-committed');
  });

  it('may be undone with a reason, and then made again', () => {
    open(committed).when(undo).then([undone.event]);
    open(committed)
      .when({ ...undo, act: today({ corrects: 'e2' }) })
      .refuses('correction-needs-reason');
    open(committed, undone).when(commit).then([committed.event]);
    open(committed, undone)
      .when(undo)
      .refuses(/correction-not-of-last-version|already-voided/);
  });

  it('alone is undone: neither the file nor a ruling', () => {
    open(committed)
      .when({ ...undo, act: today({ corrects: 'e1', reason: 'nhầm' }) })
      .refuses('only-commit-undone');
  });

  it('that corrected a directive is not undone, but corrected again', () => {
    const correcting = fact({ type: 'ImportCommitted', data: { ...decision, corrects: 'nhầm phụ lục' } });
    open(correcting).when(undo).refuses('correction-not-undone');
  });

  it('is of the day on which it is made', () => {
    open()
      .when({ ...commit, act: { ...act, effectiveOn: '2024-03-19' } })
      .refuses('not-today');
  });
});
