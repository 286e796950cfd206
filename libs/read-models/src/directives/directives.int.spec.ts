import { everyFact } from '../engine/testing/every-fact.js';
import { followed, idOf } from '../engine/testing/made-log.js';
import { processOf, countOpenProcesses } from '../processes/processes.query.js';
import { directiveDetail, listDirectives } from './directives.query.js';
import { findDirective } from './find-directive.js';

const NOW = { asOf: '2024-12-31', size: 1000 };
const ID = idOf('a directive');

describe('directives', () => {
  it('are listed as they stood, with rows and tasks', async () => {
    const db = await followed(await everyFact());
    expect(listDirectives(db, NOW)).toMatchObject([
      { id: ID, number: '12/KH-UBND', issuedOn: '2024-03-05', declaredItems: 2, items: 1, tasks: 1 },
    ]);
    expect(listDirectives(db, { ...NOW, size: 31 })).toMatchObject([{ number: null, items: 1, tasks: 0 }]);
    expect(listDirectives(db, { ...NOW, asOf: '2024-02-29' })).toEqual([]);
  });

  it('are there when the last of their items is recorded, and not before', async () => {
    const db = await followed(await everyFact());
    expect(listDirectives(db, { ...NOW, size: 30 })).toEqual([]);
    expect(directiveDetail(db, ID, { ...NOW, size: 30 })).toBeUndefined();
    expect(directiveDetail(db, ID, { ...NOW, size: 31 })?.items).toHaveLength(1);
  });

  it('show each row as printed, as read, and with the tasks that came of it', async () => {
    const db = await followed(await everyFact());
    const detail = directiveDetail(db, ID, NOW);
    expect(detail).toMatchObject({ supersededBy: { by: idOf('newer') }, tasks: 1 });
    expect(detail?.items).toMatchObject([
      { address: 'A.1', leadPrinted: 'Bộ Tư pháp', assigned: true, tasks: [idOf('a task')] },
    ]);
    expect(directiveDetail(db, idOf('nobody'), NOW)).toBeUndefined();
  });

  it('keep the tasks of a row whose address was corrected since, also once another row has that address', async () => {
    const log = await everyFact();
    const stream = `directive-${ID}`;
    const row = (await Array.fromAsync(log.store.readStream(stream))).find(({ type }) => type === 'ItemRecorded');
    const data = (address: string) => ({ ...(row!.data as object), address }) as never;
    const corrects = { corrects: row!.id, reason: 'sai số' };
    await log.append(stream, '2024-03-01', { type: 'ItemRecorded', data: data('A.2') }, corrects);
    await log.append(stream, '2024-03-01', { type: 'ItemRecorded', data: data('A.1') });
    expect(directiveDetail(await followed(log), ID, NOW)?.items).toMatchObject([
      { address: 'A.2', assigned: true, tasks: [idOf('a task')] },
      { address: 'A.1', assigned: false, tasks: [] },
    ]);
  });

  it('no longer count a task whose assignment was voided, nor an item', async () => {
    const log = await everyFact();
    const assigned = idOf('e37');
    const data = { voids: assigned, reason: 'nhầm' };
    const beside = { corrects: assigned, reason: 'nhầm' };
    await log.append(`task-${idOf('a task')}`, '2024-03-01', { type: 'EventVoided', data }, beside);
    const item = idOf('e31');
    await log.append(
      `directive-${ID}`,
      '2024-03-01',
      { type: 'EventVoided', data: { ...data, voids: item } },
      { ...beside, corrects: item },
    );
    const db = await followed(log);
    expect(listDirectives(db, NOW)).toMatchObject([{ items: 0, tasks: 0 }]);
    expect(listDirectives(db, { ...NOW, size: 60 })).toMatchObject([{ items: 1, tasks: 1 }]);
  });

  it('are found by number, alias or id, however typed; a name of several gives the candidates', async () => {
    const log = await everyFact();
    const db = await followed(log);
    for (const text of ['12/KH-UBND', ' 012 / kh-ubnd', 'kh-hcm-2024', 'KH HCM 2024'.replaceAll(' ', '-'), ID])
      expect(findDirective(db, text).map(({ id }) => id)).toEqual([ID]);
    expect(findDirective(db, '13/KH-UBND')).toEqual([]);
    expect(findDirective(db, '12/KH-UBND', { ...NOW, size: 31 })).toEqual([]);

    const other = idOf('another directive');
    const [issued] = await Array.fromAsync(log.store.readStream(`directive-${ID}`, { limit: 1 }));
    const data = { ...(issued!.data as object), directiveId: other, number: '12/KH-UBND', alias: 'other' } as never;
    await log.append(`directive-${other}`, '2024-03-09', { type: 'DirectiveIssued', data });
    expect(findDirective(await followed(log), '12/kh-ubnd').map(({ id }) => id)).toEqual([ID, other].toSorted());
  });
});

describe('a process', () => {
  it('says how far it is, what it skipped and what was refused, with codes', async () => {
    const db = await followed(await everyFact());
    const stream = `task-${idOf('a task')}`;
    expect(processOf(db, idOf('e33'))).toMatchObject({
      kind: 'assign-items',
      steps: 3,
      upTo: 3,
      taken: 1,
      skipped: [{ step: 1, stream, reason: 'đã có' }],
      refused: [{ step: 2, stream, code: 'unit-ended' }],
      completedAt: expect.any(String),
    });
    const started = db.prepare("SELECT n FROM log WHERE type = 'StepsTaken' LIMIT 1").pluck().get() as number;
    expect(processOf(db, idOf('e33'), started)).toMatchObject({ upTo: 2, taken: 1, completedAt: null });
    expect(processOf(db, idOf('e1'))).toBeUndefined();
    expect(countOpenProcesses(db)).toBe(0);
  });
});
