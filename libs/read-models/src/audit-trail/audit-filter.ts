import { endOfDay } from '#domain/dates';
import type { IsoDate } from '#domain/facts';

/** Which events: everything given must hold. Lists say "one of these". */
export interface AuditFilter {
  readonly actor?: string | undefined;
  /**
   * Units, a subtree given as all its ids: the unit acted for, the unit that the event is about, or a unit that leads or
   * ever led the task, as far as `size` knows.
   */
  readonly units?: readonly string[] | undefined;
  readonly task?: string | undefined;
  /** Of the directive and of the tasks that came from it. */
  readonly directive?: string | undefined;
  readonly account?: string | undefined;
  /** An event: what it led to, and what that led to in turn. */
  readonly causation?: string | undefined;
  readonly types?: readonly string[] | undefined;
  /** Recorded from this day on, and up to the end of that one, days in Asia/Ho_Chi_Minh. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** Effective from this day to that one, both included. */
  readonly effectiveFrom?: IsoDate | undefined;
  readonly effectiveTo?: IsoDate | undefined;
  /** Only events with at least one mark. */
  readonly marked?: boolean | undefined;
  /** Only among the first so many events of the log. */
  readonly size?: number | undefined;
}

/** The filter as SQL over `log`, with its named values. */
export function conditionOf(filter: AuditFilter): { where: string; values: Record<string, string | number> } {
  const given: [string, string, string | number | undefined][] = [
    ['actor = @actor', 'actor', filter.actor],
    [BY_UNITS, 'units', filter.units && JSON.stringify(filter.units)],
    ['task_id = @task', 'task', filter.task],
    ['directive_id = @directive', 'directive', filter.directive],
    ['account_id = @account', 'account', filter.account],
    [FOLLOWED, 'causation', filter.causation],
    ['type IN (SELECT value FROM json_each(@types))', 'types', filter.types && JSON.stringify(filter.types)],
    ['recorded_at >= @from_', 'from_', filter.from && startOf(filter.from)],
    ['recorded_at < @to_', 'to_', filter.to && endOfDay(filter.to)],
    ['effective_on >= @effectiveFrom', 'effectiveFrom', filter.effectiveFrom],
    ['effective_on <= @effectiveTo', 'effectiveTo', filter.effectiveTo],
    ['marks <> @unmarked', 'unmarked', filter.marked === true ? '[]' : undefined],
    ['n <= @size', 'size', filter.size ?? Number.MAX_SAFE_INTEGER],
  ];
  const wanted = given.filter(([, , value]) => value !== undefined);
  return {
    where: wanted.map(([condition]) => `(${condition})`).join(' AND '),
    values: Object.fromEntries(wanted.map(([, name, value]) => [name, value!])),
  };
}

const BY_UNITS = `unit IN (SELECT value FROM json_each(@units)) OR unit_id IN (SELECT value FROM json_each(@units))
  OR task_id IN (SELECT lead.task_id FROM log_lead lead JOIN json_each(@units) asked ON asked.value = lead.unit
    WHERE lead.n <= @size)`;

/** Each step by the index over causation; `UNION` ends where a log gone wrong would go round. */
const FOLLOWED = `event_id IN (
  WITH RECURSIVE followed (id) AS (
    SELECT event_id FROM log WHERE causation = @causation UNION
    SELECT log.event_id FROM followed JOIN log ON log.causation = followed.id
  ) SELECT id FROM followed)`;

const DAY = 86_400_000;
const startOf = (day: IsoDate): string => new Date(Date.parse(endOfDay(day)) - DAY).toISOString();
