import { chance } from './chance.mjs';
import { TaskStory } from './task-story.mjs';

/** Events of one directive: the document and its items, in one append. */
const ITEMS = 25;
const EVENTS_A_TASK = 25;
/** Tasks about which more may be said; the oldest is left alone for each new one. So memory does not grow with the log. */
const OPEN_TASKS = 50_000;
const DAY = 86_400_000;
const YEAR = 365 * DAY;
/** The log ends yesterday: a server does not write behind a log that stopped long ago. */
const FIRST_MOMENT = Date.now() - YEAR - DAY;

/** A day of the programme's year, by how much of it is over. */
export const dayAt = (share) => new Date(FIRST_MOMENT + share * YEAR).toISOString().slice(0, 10);

/**
 * A made-up programme of so many events in the shapes of the real one: the government, its units, directives of 25
 * items, a task for each item, and a year of reports, corrections, claims and changes. Tasks come early, the reports
 * later. Gives appends in log order, each with the moment at which the clock stood.
 */
export function* programme(size) {
  const dice = chance(size);
  const units = Array.from({ length: Math.max(20, Math.round(size / 2_000)) }, () => dice.uuid());
  const [government] = units;
  const people = { account: dice.uuid(), government };
  const open = [];
  let tasks = 0;
  const waiting = [];
  let made = 0;
  const at = () => FIRST_MOMENT + Math.floor((YEAR * made) / size);
  const day = () => new Date(at() + 7 * 3_600_000).toISOString().slice(0, 10);
  const append = (stream, expected, facts, unit = government) => {
    const now = at();
    made += facts.length;
    return { stream, expected, now, events: facts.map((fact) => eventOf(dice, people, unit, day, fact)) };
  };

  for (const [i, unit] of units.entries()) yield append(`unit-${unit}`, 'none', [established(unit, i, government)]);
  while (made < size) {
    const wanted = (size / EVENTS_A_TASK) * Math.sqrt(made / size);
    if (waiting.length === 0 && tasks < wanted) {
      const directive = dice.uuid();
      waiting.push(...Array.from({ length: ITEMS }, (_, n) => new TaskStory(dice, units, directive, n + 1, day())));
      yield append(`directive-${directive}`, 'none', document(directive, government, day(), waiting));
    } else if (waiting.length > 0) {
      const task = waiting.shift();
      open[tasks++ % OPEN_TASKS] = task;
      yield append(task.stream, 'none', [task.assigned()]);
    } else {
      const task = dice.pick(open);
      const fact = task.next(day());
      yield append(task.stream, task.facts - 2, [fact], fact.unit ?? government);
    }
  }
}

export function eventOf(
  dice,
  { account, government },
  unit,
  day,
  { id, type, data, corrects, effectiveOn, unit: own },
) {
  return {
    id: id ?? dice.uuid(),
    type,
    schemaVersion: 1,
    data,
    metadata: {
      actor: account,
      role: own === undefined ? 'assigner' : 'reporter',
      unit: unit ?? government,
      onBehalfOf: null,
      channel: 'web',
      correlation: dice.uuid(),
      causation: null,
      trace: null,
      client: null,
      effectiveOn: effectiveOn ?? day(),
      basis: own === undefined ? { kind: 'document', number: '04/CT-TTg', issuedOn: '2024-02-11' } : null,
      key: dice.uuid(),
      request: dice.sha256(),
      ...(corrects === undefined ? {} : { corrects, reason: 'nhập nhầm số liệu của kỳ trước' }),
    },
  };
}

const established = (unitId, i, government) => ({
  type: 'UnitEstablished',
  effectiveOn: '2020-01-01',
  data: {
    ...{ unitId, code: `DV${i}`, name: `Đơn vị số ${i}`, short: null, aliases: [], kind: 'ministry' },
    ...{ parent: i === 0 ? null : government, rank: i === 0 ? 1 : 2, ageUnknown: false },
  },
});

const document = (directiveId, issuer, issuedOn, stories) => [
  {
    type: 'DirectiveIssued',
    data: {
      ...{ directiveId, number: null, alias: `VB-${directiveId.slice(0, 8)}`, kind: 'chi-thi', issuer, issuedOn },
      ...{ effectiveOn: issuedOn, receivedOn: null, title: 'Chỉ thị về tiếp tục đẩy mạnh triển khai Đề án 06' },
      ...{ paraphrased: false, signer: null, declaredItems: stories.length, items: stories.length, monitors: [] },
      ...{ reportingDuty: { printed: 'trước ngày 15 hằng tháng', every: 'month', day: 15 }, sections: [] },
    },
  },
  ...stories.map((story) => ({ type: 'ItemRecorded', data: story.item() })),
];
