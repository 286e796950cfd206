import { jest } from '@jest/globals';
import type Database from 'better-sqlite3';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import { everyFact } from '../engine/testing/every-fact.js';
import { ReadModelFollower } from '../engine/follower.js';
import { idOf, MadeLog, openInMemory } from '../engine/testing/made-log.js';
import { DirectiveNames } from './directive-names.js';
import { findDirective } from './find-directive.js';

const [PLAN, NOTICE] = [idOf('a plan'), idOf('a notice')];
const DAYS = ['2024-03-01', '2024-03-20', '2024-12-31'];

describe('names of directives', () => {
  const log = new MadeLog();
  const file = openInMemory();
  const follower = new ReadModelFollower({ store: log.store, file });
  const names = new DirectiveNames(file.db);
  afterAll(() => follower.stop());

  let issued: Extract<DirectiveEvent, { type: 'DirectiveIssued' }>['data'];
  beforeAll(async () => {
    const [first] = await Array.fromAsync((await everyFact()).store.readStream(`directive-${idOf('a directive')}`));
    issued = first!.data as unknown as typeof issued;
  });
  const say = async (directiveId: string, on: string, event: DirectiveEvent, corrects?: string) => {
    await log.append(`directive-${directiveId}`, on, event, corrects === undefined ? {} : { corrects, reason: 'nhầm' });
    expect(await follower.catchUp(60_000)).toBe(true);
    return log.last;
  };
  const issue = (directiveId: string, on: string, number: string | null, corrects?: string) =>
    say(directiveId, on, { type: 'DirectiveIssued', data: { ...issued, directiveId, number } }, corrects);

  const size = () => file.db.prepare<[], number>('SELECT count(*) FROM log').pluck().get()!;
  /** At every day and every size so far, asked of one that is kept and of one that hears of the newest first. */
  const areRight = () => {
    const newestFirst = new DirectiveNames(file.db);
    for (const asOf of DAYS)
      for (let known = size(); known >= 0; known--)
        for (const id of [PLAN, NOTICE, idOf('nobody')]) {
          const [found] = findDirective(file.db, id, { asOf, size: known });
          const name = found && { number: found.number, alias: found.alias };
          for (const each of [names, newestFirst])
            expect({ asOf, known, id, name: each.at({ asOf, size: known })(id) }).toEqual({ asOf, known, id, name });
        }
  };

  it('are those that stand, whatever is said meanwhile of them and of others', async () => {
    const first = await issue(PLAN, '2024-03-01', '1/KH');
    areRight();
    await issue(NOTICE, '2024-03-10', null);
    areRight();
    await say(NOTICE, '2024-03-15', {
      type: 'DirectiveNumbered',
      data: { directiveId: NOTICE, number: '7/TB', issuedOn: '2024-03-15' },
    });
    areRight();
    const corrected = await issue(PLAN, '2024-03-01', '11/KH', first);
    areRight();
    await say(PLAN, '2024-03-01', { type: 'EventVoided', data: { voids: corrected, reason: 'nhầm' } }, corrected);
    areRight();
    expect(names.at({ asOf: DAYS[2]!, size: 1_000 })(PLAN)).toBeUndefined();
    expect(names.at({ asOf: DAYS[2]!, size: 4 })(PLAN)).toMatchObject({ number: '11/KH' });
    expect(names.at({ asOf: DAYS[2]!, size: 1_000 })(NOTICE)).toMatchObject({ number: '7/TB' });
  });

  it('are folded once, and again only where something was said of that directive', async () => {
    names.at({ asOf: '2025-01-01', size: 1_000 })(NOTICE);
    const folded = (asOf = '2025-01-02', known = 1_000) => {
      const all = jest.spyOn(Object.getPrototypeOf(file.db.prepare('SELECT 1')) as Database.Statement, 'all');
      names.at({ asOf, size: known })(NOTICE);
      const times = all.mock.calls.filter(([id]) => id === NOTICE).length;
      all.mockRestore();
      return times;
    };
    expect(folded()).toBe(0);
    const before = size();
    await issue(PLAN, '2024-04-01', '12/KH');
    expect(folded()).toBe(0);
    expect(folded('2025-01-02', before - 1)).toBe(0);
    expect(folded('2024-03-12')).toBe(0);
    await issue(NOTICE, '2024-03-10', '8/TB');
    expect(folded()).toBe(1);
  });
});
