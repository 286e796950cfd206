import type { DirectiveId, EventId, UnitId } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import type { TaskAct } from './task.commands.js';
import type { Lead } from './task.events.js';
import type { JudgedTask } from './task.state.js';

export interface DecidingBody {
  readonly decidedBy: UnitId | null;
  readonly rank: number | null;
}

/**
 * Who decides: the acting unit, which issued the directive, stands above the issuer, monitors, or rests on another
 * directive whose issuer neither leads the task nor stands below a lead. Where a decision rests on another directive,
 * its issuer is the body that decides, whoever enters it, and the rank is its rank (the working group moves the Prime
 * Minister's B.53); not where that issuer leads the task or stands below a lead: then the acting unit decides. A process carries out what was judged at its deciding event.
 *
 * @throws RuleViolation `role-may-not-decide`, `acting-unit-missing`, `lead-may-not-decide`, `not-assigning-side`,
 * `basis-below-lead`.
 */
export const decidingBody = (
  judged: JudgedTask,
  { act, context }: TaskAct,
  /** Of an assignment that does not stand yet, or no longer. */
  unassigned?: { readonly directiveId: DirectiveId; readonly lead: readonly Lead[] },
): DecidingBody => {
  const { role, unit } = act.by;
  const own = unassigned?.directiveId ?? (judged.at.assigned ?? judged.now.assigned)?.data.directiveId;
  const leads = [
    ...[judged.at.leads, judged.now.leads, unassigned?.lead ?? []].flat(),
    ...leadsCorrected(judged, act),
  ].map((lead) => lead.unit);
  const named = act.basis?.kind === 'directive' ? act.basis.directive : null;
  const basis = context.basisDirective?.id === named && named !== own ? context.basisDirective : null;
  const behindBasis = leads.find((id) => basis?.issuer === id || basis?.issuerIsOrIsBelow.includes(id));
  const basisDecides = behindBasis === undefined || basis?.issuer === context.issuer;
  const body: DecidingBody =
    basisDecides && basis?.issuerRank !== undefined && basis.issuerRank !== null
      ? { decidedBy: basis.issuer, rank: basis.issuerRank }
      : { decidedBy: unit, rank: context.actorRank };
  if (role === 'system') return body;
  if (role !== 'assigner' && role !== 'unit-leader')
    throw new RuleViolation('role-may-not-decide', { details: { role } });
  if (unit === null) throw new RuleViolation('acting-unit-missing', { field: 'unit' });
  const successors = context.ended.filter((ended) => leads.includes(ended.unit)).map((ended) => ended.successor);
  if (unit !== context.issuer && (leads.includes(unit) || successors.includes(unit)))
    throw new RuleViolation('lead-may-not-decide', { details: { unit } });
  if (unit === context.issuer || context.issuerAndAbove.includes(unit) || context.monitors.includes(unit)) return body;
  if (!basis) throw new RuleViolation('not-assigning-side', { details: { unit } });
  if (behindBasis !== undefined)
    throw new RuleViolation('basis-below-lead', {
      field: 'basis',
      details: { issuer: basis.issuer, lead: behindBasis },
    });
  return body;
};

/** Whom the fact that is corrected made a lead: a unit does not correct itself out of the task. */
const leadsCorrected = ({ chains }: JudgedTask, { corrects }: TaskAct['act']): readonly Lead[] => {
  const chain = chains.find((links) => corrects !== undefined && links.some(({ id }) => id === corrects)) ?? [];
  return chain.flatMap(({ event }) => {
    if (event.type === 'TaskAssigned') return event.data.lead;
    return event.type === 'TaskReassigned' ? event.data.to.lead : [];
  });
};

/**
 * Nobody decides on what they said themselves: neither the account nor the unit acted for that made any version of it.
 */
export const refuseOwn = (
  { chains }: JudgedTask,
  { act }: TaskAct,
  said: EventId,
  code: 'own-request' | 'own-claim' | 'own-report',
): void => {
  if (act.by.role === 'system') return;
  const chain = chains.find((links) => links.some(({ id }) => id === said)) ?? [];
  const own = chain.some(
    ({ by, event }) =>
      by.account === act.by.account ||
      (by.unit !== null && by.unit === act.by.unit) ||
      ('unit' in event.data && event.data.unit === act.by.unit),
  );
  if (own) throw new RuleViolation(code, { details: { event: said } });
};
