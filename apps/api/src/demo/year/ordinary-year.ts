import type { Deadline } from '#domain/deadline';
import { addDays, lastDay, periodSpan } from '#domain/dates';
import type { IsoDate } from '#domain/facts';
import { between, share } from '../chance.js';
import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { ActsOn } from './acts-on-task.js';
import { clerk, deadlineOfItem, decider, eventOf, type DemoTask } from './demo-task.js';

const END = '2024-12-31';

/** Twice a day the acts of all reach the record together, so that they share its flushes; never at the same minute. */
const morning = (day: IsoDate) => at(day, between(8, 10, 'morning hour', day), between(0, 59, 'morning', day));
const afternoon = (day: IsoDate) => at(day, between(14, 16, 'afternoon hour', day), between(0, 59, 'afternoon', day));

/**
 * What chance makes of one task in 2024: monthly reports, some late, some returned and corrected; requests for more
 * time; work finished in time, late, or not at all, claimed, accepted or returned. The same task always has the same year.
 */
export function ordinaryYear(task: DemoTask, assignedOn: IsoDate): DemoAct[] {
  const { lead } = task;
  if (lead === null) return [];
  const acts = new ActsOn(task);
  const deadline = deadlineOfItem(task.item);
  const request = extension(acts, lead, deadline, assignedOn);
  const claims = completion(acts, lead, request.deadline, assignedOn);
  const finished = claims.at(-1)?.at.slice(0, 10) ?? END;
  return [...reports(acts, lead, assignedOn, finished), ...request.acts, ...claims, ...urging(acts, claims, deadline)];
}

/** Some clerks report nearly always, some seldom; of a collective item only some members report at all. */
function reports(acts: ActsOn, lead: string, assignedOn: IsoDate, until: IsoDate): DemoAct[] {
  const { task } = acts;
  const diligence = 0.35 + 0.6 * share('diligence', lead);
  if (task.collective && share('reports at all', task.name) > 0.2) return [];
  const owed = MONTHS.filter((month) => lastDay(month) > addDays(assignedOn, 20) && lastDay(month) < until);
  return owed
    .filter((month) => share('report', task.name, month) < diligence)
    .flatMap((month) => report(acts, lead, month));
}

const MONTHS = Array.from({ length: 11 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);

function report(acts: ActsOn, lead: string, period: string): DemoAct[] {
  const { task } = acts;
  const chance = (word: string) => share(word, task.name, period);
  const cutOff = task.directive.reportingDuty === null ? addDays(lastDay(period), 10) : periodSpan(period, 15).cutOff;
  const days =
    chance('late') < 0.12
      ? between(2, 20, 'late by', task.name, period)
      : -between(0, 5, 'early by', task.name, period);
  const day = addDays(cutOff, days);
  const percent = Math.min(95, Number(period.slice(5)) * 8 + between(0, 5, 'percent', task.name));
  const told = { period, percent, result: resultOf(percent) };
  const first = acts.report(clerk(lead), morning(day), {
    ...told,
    ...(chance('difficulty') < 0.25 ? { difficulties: 'Nguồn lực và dữ liệu đầu vào còn thiếu' } : {}),
  });
  const id = eventOf(task, first.words);
  const again = { ...told, percent: Math.max(0, percent - 3), corrects: id };
  if (chance('returned') < 0.04)
    return [
      first,
      acts.returnReport(decider(task), afternoon(addDays(day, 2)), id, period),
      acts.report(clerk(lead), afternoon(addDays(day, 4)), again),
    ];
  if (chance('corrected') < 0.03) return [first, acts.report(clerk(lead), afternoon(addDays(day, 3)), again)];
  return [first];
}

const resultOf = (percent: number): string =>
  percent < 30
    ? 'Đang khảo sát, lập phương án'
    : percent < 60
      ? 'Đã có dự thảo, đang lấy ý kiến'
      : 'Đang hoàn thiện, chuẩn bị nghiệm thu';

/** One unit in twelve asks for a month more before the day; half of them get it. */
function extension(
  acts: ActsOn,
  lead: string,
  deadline: Deadline,
  assignedOn: IsoDate,
): { acts: DemoAct[]; deadline: Deadline } {
  const { task } = acts;
  const [only, ...others] = deadline.milestones;
  if (only === undefined || others.length > 0 || task.collective) return { acts: [], deadline };
  const asked = addDays(only.due, -between(5, 20, 'asked', task.name));
  if (share('asks', task.name) > 0.12 || asked <= addDays(assignedOn, 7) || asked > '2024-11-30')
    return { acts: [], deadline };
  const wanted = { ...deadline, kind: 'day', milestones: [{ id: only.id, due: addDays(only.due, 30) }] } as const;
  const request = acts.requestExtension(clerk(lead), morning(asked), wanted, 'Chờ hướng dẫn của cơ quan chủ quản');
  const id = eventOf(task, request.words);
  const decided = afternoon(addDays(asked, between(2, 4, 'decided', task.name)));
  const fate = share('fate', task.name);
  if (fate < 0.5) return { acts: [request, acts.approve(decider(task), decided, id, wanted)], deadline: wanted };
  return { acts: fate < 0.85 ? [request, acts.refuse(decider(task), decided, id)] : [request], deadline };
}

function completion(acts: ActsOn, lead: string, deadline: Deadline, assignedOn: IsoDate): DemoAct[] {
  const { task } = acts;
  return deadline.milestones.flatMap(({ id: milestone, due }) => {
    const fate = share('done', task.name, milestone);
    const days =
      fate < 0.45 ? -between(1, 20, 'before', task.name, milestone) : between(3, 60, 'after', task.name, milestone);
    const finishedOn = addDays(due, days);
    if (fate > 0.68 || finishedOn <= assignedOn || finishedOn > '2024-12-05') return [];
    return claimed(acts, lead, finishedOn, milestone);
  });
}

function claimed(acts: ActsOn, lead: string, finishedOn: IsoDate, milestone: string): DemoAct[] {
  const { task } = acts;
  const chance = share('claim', task.name, milestone);
  const day = addDays(finishedOn, between(0, 4, 'claimed', task.name, milestone));
  const claim = acts.claim(clerk(lead), morning(day), finishedOn, milestone);
  const id = eventOf(task, claim.words);
  const answered = addDays(day, between(3, 10, 'answered', task.name, milestone));
  if (chance < 0.1) return [claim];
  if (chance < 0.85) return [claim, acts.accept(decider(task), afternoon(answered), id, `${milestone} 1`)];
  const returned = acts.returnClaim(decider(task), afternoon(answered), id, `${milestone} 1`);
  if (chance < 0.92 || answered > '2024-12-10') return [claim, returned];
  const second = acts.claim(clerk(lead), morning(addDays(answered, 7)), addDays(answered, 6), milestone, '2');
  const accepted = acts.accept(
    decider(task),
    morning(addDays(answered, 10)),
    eventOf(task, second.words),
    `${milestone} 2`,
  );
  return [claim, returned, second, accepted];
}

/** Once, on 16/09, where the day has passed and nothing was claimed. */
function urging(acts: ActsOn, claims: readonly DemoAct[], { milestones: [first] }: Deadline): DemoAct[] {
  const overdue =
    first !== undefined && first.due < '2024-09-01' && first.due > acts.task.issuedOn && claims.length === 0;
  if (!overdue || acts.task.collective) return [];
  return [acts.urge(decider(acts.task), morning('2024-09-16'))];
}
