import Database from 'better-sqlite3';
import { taskBoard } from '#read-models/tasks/task-board.query';
import { taskCounts } from '#read-models/tasks/task-counts.query';
import { taskAt } from '#read-models/tasks/task.query';
import { chance } from '/work/flat/test/bench/chance.mjs';
import { spread } from '/tmp/flat-bench/cpu.mjs';
import { dayAt as ofProgramme } from '/work/flat/test/bench/programme.mjs';

const BY_DUE = { by: 'due', direction: 'asc' };

/** As-of questions on read models of so many events: one task, one unit's tasks, counts over everything. */
export function asking({ readModels }, size, dayAt = ofProgramme) {
  const db = new Database(readModels, { readonly: true });
  const dice = chance(7);
  const tasks = db.prepare('SELECT task_id FROM task ORDER BY task_id').pluck().all();
  const units = db.prepare('SELECT DISTINCT unit FROM task_named ORDER BY unit').pluck().all();
  const day = () => dayAt(dice.below(360) / 360);
  const anyMoment = () => ({ asOf: day(), size: 1 + dice.below(size) });
  const now = () => ({ asOf: day(), size });
  const counts = (moment) => taskCounts(db, moment, { visible: null });
  const ofUnit = (moment) => taskBoard(db, moment, { visible: null, units: [dice.pick(units)] }, BY_DUE, { limit: 50 });
  const tries = size > 200_000 ? 12 : 30;
  const answer = {
    tasks: tasks.length,
    units: units.length,
    oneTaskMs: spread(300, () => taskAt(db, anyMoment(), dice.pick(tasks))),
    unitNowMs: spread(100, () => ofUnit(now())),
    unitOldMs: spread(100, () => ofUnit(anyMoment())),
    countsNowMs: spread(tries, () => counts(now())),
    countsOldMs: spread(tries, () => counts(anyMoment())),
    countsHalfMs: spread(tries, () => counts({ asOf: dayAt(0.5), size: Math.floor(size / 2) })),
    boardOldMs: spread(tries, () => taskBoard(db, anyMoment(), { visible: null }, BY_DUE, { limit: 50 })),
  };
  db.close();
  return answer;
}
