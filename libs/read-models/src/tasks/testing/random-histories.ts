import fc from 'fast-check';
import { HOLIDAYS, HOLIDAYS_MOVE, WEEKENDS_MOVE } from '#domain/settings/programme-settings';
import type { TaskEvent } from '#domain/task/task.events';
import type { Moment } from '../../as-of/basis.js';
import type { LoggedEvent } from '../../engine/projection.js';
import * as fact from './facts.js';
import { day, EVENT_ID, madeLog, type Said } from './made-log.js';

export const TASKS = ['t1', 't2', 't3'];
export const UNITS = ['bca', 'btp', 'hcm', 'hni'];

/** What one step of a history is made of; which events it names depends on those before it. */
interface Step {
  readonly task: number;
  readonly kind: number;
  readonly on: number;
  readonly dues: readonly number[];
  readonly units: readonly string[];
  readonly number: number;
  /** Corrects or voids an earlier event of its task instead. */
  readonly again: 'no' | 'correct' | 'void';
}

const step: fc.Arbitrary<Step> = fc.record({
  task: fc.nat(TASKS.length - 1),
  kind: fc.nat(16),
  on: fc.nat(40),
  dues: fc.uniqueArray(fc.nat(40), { maxLength: 2 }),
  units: fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 3 }),
  number: fc.nat(100),
  again: fc.constantFrom('no', 'no', 'no', 'no', 'correct', 'void'),
});

/** What is around the tasks, too: working days, and the reporting duties of the directives, changed and corrected. */
export const historiesAround = (maxLength = 40): fc.Arbitrary<LoggedEvent[]> =>
  fc.array(fc.tuple(step, fc.nat(3)), { minLength: 1, maxLength, size: 'max' }).map((steps) => {
    const said: Said[] = [];
    for (const [s, kind] of steps)
      said.push(kind === 0 ? settingOf(s, said) : kind === 1 ? directiveOf(s, said) : next(said, s));
    return madeLog(said);
  });

/** Histories of several tasks: late, back-dated, corrected, voided, reinstated, reassigned, in any order; after `prefix`. */
export const histories = (maxLength = 40, prefix: readonly Said[] = []): fc.Arbitrary<LoggedEvent[]> =>
  fc.array(step, { minLength: 1, maxLength, size: 'max' }).map((steps) => {
    const said: Said[] = [...prefix];
    for (const s of steps) said.push(next(said, s));
    return madeLog(said);
  });

/** A day in or about the days of a history, and how much of it is known, in percent. */
export const asked = fc.record({ asOf: fc.integer({ min: -2, max: 45 }).map(day), known: fc.nat(100) });
export const momentOf = (log: readonly LoggedEvent[], { asOf, known }: { asOf: string; known: number }): Moment => ({
  asOf,
  size: Math.round((log.length * known) / 100),
});

const next = (before: readonly Said[], s: Step): Said => {
  const task = TASKS[s.task] ?? 't1';
  const stream = `task-${task}`;
  const own = before.flatMap((said, i) => (said.stream === stream ? [{ ...said, id: EVENT_ID(i + 1) }] : []));
  const said = { stream, effectiveOn: day(s.on), recordedOn: day(before.length), unit: 'ttg' };
  if (!own.some(({ event }) => event.type === 'TaskAssigned'))
    return { ...said, event: madeOf('TaskAssigned', s, own) };
  const target = own[s.number % own.length];
  if (s.again === 'void' && target) return { ...said, corrects: target.id, event: fact.voiding(target.id) };
  if (s.again === 'correct' && target) {
    const corrected = chainStart(own, target).event.type;
    return { ...said, corrects: target.id, event: madeOf(corrected, s, own) };
  }
  return { ...said, event: madeOf(KINDS[s.kind % KINDS.length] ?? 'TaskUrged', s, own) };
};

const settingOf = (s: Step, before: readonly Said[]): Said => {
  const [name, value] = [
    [HOLIDAYS_MOVE, s.number % 4 > 0],
    [WEEKENDS_MOVE, s.number % 2 === 0],
    [HOLIDAYS, [...s.dues, ...s.dues.map((due) => due + 1)].map(day)],
  ][s.kind % 3] as [string, boolean | string[]];
  const event = { type: 'SettingChanged', data: { name, value } };
  return { stream: 'settings-programme', effectiveOn: day(s.on - 10), recordedOn: day(before.length), event };
};

const directiveOf = (s: Step, before: readonly Said[]): Said => {
  const stream = `directive-dir-${s.task % 2}`;
  const last = before.findLastIndex((said) => said.stream === stream);
  const every = s.number % 4 === 0 ? ('quarter' as const) : ('month' as const);
  const reportingDuty = s.number % 5 === 0 ? null : { printed: 'định kỳ', every, day: (s.number % 28) + 1 };
  const said = { stream, effectiveOn: day(0), recordedOn: day(before.length) };
  const event = { type: 'DirectiveIssued', data: { directiveId: stream.slice('directive-'.length), reportingDuty } };
  return last < 0 ? { ...said, event } : { ...said, corrects: EVENT_ID(last + 1), event };
};

type Own = Said & { readonly id: string };

const chainStart = (own: readonly Own[], said: Own): Own => {
  const before = own.find(({ id }) => id === said.corrects);
  return before ? chainStart(own, before) : said;
};

const KINDS = [
  ...['TaskReassigned', 'DeadlineChanged', 'DeadlineExtensionRequested', 'DeadlineExtensionApproved'],
  ...['DeadlineExtensionRefused', 'StatusReported', 'StatusReported', 'ReportReturned', 'CompletionClaimed'],
  ...['CompletionClaimed', 'CompletionAccepted', 'CompletionAccepted', 'CompletionReturned', 'TaskReopened'],
  ...['TaskCancelled', 'TaskSuperseded', 'TaskUrged'],
];

const madeOf = (type: string, s: Step, own: readonly Own[]): TaskEvent => {
  const task = TASKS[s.task] ?? 't1';
  const to = fact.until(...s.dues.toSorted((a, b) => a - b).map(day));
  const unit = s.units[0] ?? 'bca';
  const [lead, coordinating] = [s.units.slice(0, s.number % 3), s.units.slice(s.number % 3)];
  const lastOf = (wanted: string) =>
    own.filter(({ event }) => event.type === wanted).at(-(s.number % 2) - 1)?.id ?? 'none';
  const milestone = s.number % 3 === 0 ? null : `m${s.number % 3}`;
  switch (type) {
    case 'TaskAssigned':
      return fact.assigned(task, {
        ...{ directiveId: `dir-${s.task % 2}`, address: `B.${s.task * 5 + 7}`, member: s.task === 2 ? unit : null },
        ...{ title: ['Số hóa dữ liệu đất đai', 'Cấp định danh điện tử', 'Kết nối, chia sẻ'][s.number % 3] ?? '' },
        ...{
          lead: fact.led(...lead),
          coordinating,
          deadline: to,
          issuedOn: day(s.number % 10),
        },
      });
    case 'TaskReassigned':
      return fact.reassigned(task, lead, coordinating);
    case 'DeadlineChanged':
      return fact.moved(task, to, to);
    case 'DeadlineExtensionRequested':
      return fact.asked(task, unit, to, to);
    case 'DeadlineExtensionApproved':
      return fact.approved(task, lastOf('DeadlineExtensionRequested'), to, to);
    case 'DeadlineExtensionRefused':
      return fact.refused(task, lastOf('DeadlineExtensionRequested'));
    case 'StatusReported':
      return fact.reported(task, unit, `2024-0${(s.number % 4) + 1}`, s.number);
    case 'ReportReturned':
      return fact.answered(type, task, lastOf('StatusReported'));
    case 'CompletionClaimed':
      return fact.claimed(task, unit, milestone, day(s.number % 40));
    case 'CompletionAccepted':
    case 'CompletionReturned':
      return fact.answered(type, task, lastOf('CompletionClaimed'));
    case 'TaskReopened':
    case 'TaskCancelled':
      return fact.turned(type, task);
    case 'TaskSuperseded':
      return fact.superseded(task);
    default:
      return fact.urged(task);
  }
};
