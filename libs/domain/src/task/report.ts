import { alreadySaid, answerTo } from '../corrections.js';
import { isPeriod, periodEnd, periodSpan } from '../dates.js';
import type { UnitId } from '../facts.js';
import { lastLink } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { refuseAnswered } from './answers.js';
import { decidingBody, refuseOwn } from './assigning-side.js';
import { markedIfBackDated } from './back-dated.js';
import { ahead, assignedThenOrNow, refuseAhead, refuseEnded } from './preconditions.js';
import { speaker } from './reporting-side.js';
import type { ReportStatus, ReturnReport } from './task.commands.js';
import type { ReportReturned, StatusReported, TaskEvent } from './task.events.js';
import type { JudgedTask } from './task.state.js';
import { TASK_FACTS } from './task.subject.js';

/** One report per task, unit and period, whatever their days; another one is a correction. */
export const reportStatus = (judged: JudgedTask, command: ReportStatus): readonly TaskEvent[] => {
  const { act, taskId, period, percent, result, difficulties, proposals, figures, evidence, reasonForDecrease } =
    command;
  assignedThenOrNow(judged);
  const { unit, marks } = speaker(judged, command);
  const said = { period, percent, result, difficulties, proposals, figures, evidence, reasonForDecrease };
  const event: StatusReported = { type: 'StatusReported', data: { taskId, unit, ...said, marks } };
  if (alreadySaid(judged.chains, act, event, ({ id }) => !answerTo(TASK_FACTS, judged.chains, id))) return [];
  if (act.effectiveOn > act.today) throw ahead('effectiveOn', act.effectiveOn, act);
  refuseEnded(judged, command);
  if (!isPeriod(period)) throw new RuleViolation('not-a-period', { field: 'period', details: { period } });
  refuseUnbegunPeriod(command);
  refuseReportedPeriod(judged, command, unit);
  if (!Number.isSafeInteger(percent) || percent < 0 || percent > 100)
    throw new RuleViolation('percent-out-of-range', { field: 'percent', details: { percent } });
  refuseSilentDecrease(judged, command, unit);
  return [event];
};

/** By the earliest cut-off that a duty can state, the first of the month: a month then begins with the one before it. */
const refuseUnbegunPeriod = ({ act, period }: ReportStatus): void => {
  const { from } = periodSpan(period, 1);
  if (from > act.today) throw new RuleViolation('period-not-begun', { field: 'period', details: { period, from } });
};

const refuseReportedPeriod = ({ chains }: JudgedTask, { act, period }: ReportStatus, unit: UnitId): void => {
  const other = chains
    .map(lastLink)
    .find(
      ({ id, event }) =>
        id !== act.corrects &&
        event.type === 'StatusReported' &&
        event.data.unit === unit &&
        event.data.period === period,
    );
  if (other)
    throw new RuleViolation('period-already-reported', { field: 'period', details: { period, event: other.id } });
};

/** Against the unit's report of the latest earlier period, returned or not; of a month and its quarter, the quarter's. */
const refuseSilentDecrease = ({ at, now }: JudgedTask, command: ReportStatus, unit: UnitId): void => {
  const end = periodEnd(command.period);
  const before = [...at.reports.values(), ...now.reports.values()]
    .filter((report) => report.unit === unit && periodEnd(report.period) < end)
    .sort((a, b) => compare(periodEnd(a.period), periodEnd(b.period)) || compare(a.period, b.period))
    .at(-1);
  if (before && command.percent < before.percent && !command.reasonForDecrease?.trim())
    throw new RuleViolation('percent-decrease-needs-reason', {
      field: 'reasonForDecrease',
      details: { percent: command.percent, before: before.percent, period: before.period },
    });
};

/** The assigning side sends a report back: that one, and not what it is corrected to. */
export const returnReport = (judged: JudgedTask, command: ReturnReport): readonly TaskEvent[] => {
  const { act, taskId, reason } = command;
  const { decidedBy } = decidingBody(judged, command);
  const report = judged.now.reports.get(command.report) ?? judged.at.reports.get(command.report);
  if (!report) throw new RuleViolation('report-unknown', { field: 'report', details: { report: command.report } });
  refuseOwn(judged, command, report.id, 'own-report');
  const data = { taskId, report: report.id, reason, decidedBy, ...markedIfBackDated(judged, command) };
  const event: ReportReturned = { type: 'ReportReturned', data };
  if (alreadySaid(judged.chains, act, event)) return [];
  refuseAnswered(judged, command, report.id, 'report-already-returned');
  refuseAhead(act);
  refuseEnded(judged, command);
  return [event];
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
