import type { Act, Chain } from '../facts.js';
import { lastLink } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { refuseUnfitAnswers } from './checklists/answers-fit.js';
import type { NotifyUnit, OpenVisit, RecordMinutes, SubmitChecklist } from './inspection.commands.js';
import type { InspectionEvent } from './inspection.events.js';
import type { InspectionState, Visit } from './inspection.state.js';
import { goingOn, plannedOf, refuseBlank, refuseStranger } from './preconditions.js';
import { refuseUnwaived } from './team.js';

export function notified(state: InspectionState, { act, said }: NotifyUnit): readonly InspectionEvent[] {
  const { inspectionId, kind } = goingOn(state);
  if (kind === 'surprise') throw new RuleViolation('surprise-is-not-announced');
  refuseStranger(state, act.by.account);
  refuseBlank(said.message, 'message');
  if (said.visitOn < act.today)
    throw new RuleViolation('visit-day-past', { field: 'visitOn', details: { on: said.visitOn } });
  return [{ type: 'UnitNotified', data: { inspectionId, ...said } }];
}

export function opened(state: InspectionState, { act, said, conflicts }: OpenVisit): readonly InspectionEvent[] {
  const { inspectionId, kind, unitId, checklist } = goingOn(state);
  if (state.visits.some(({ id }) => id === said.visitId)) return [];
  refuseStranger(state, act.by.account);
  if (kind === 'planned' && !state.notified) throw new RuleViolation('unit-not-notified');
  if (state.visits.some(({ over }) => !over)) throw new RuleViolation('visit-still-open');
  const stranger = said.inspectors.find((inspector) => !state.team.includes(inspector));
  if (stranger !== undefined || said.inspectors.length === 0)
    throw new RuleViolation('visitor-not-of-the-team', { field: 'inspectors', details: { account: stranger ?? '' } });
  if (checklist !== undefined && !sameValue(checklist, said.checklist))
    throw new RuleViolation('checklist-not-of-the-inspection', {
      field: 'checklist',
      details: { checklist: checklist.id, version: checklist.version },
    });
  refuseUnwaived(state, conflicts, 'inspectors');
  return [{ type: 'VisitOpened', data: { inspectionId, unitId: state.unit ?? unitId, ...said } }];
}

/** Sent twice, recorded once, also on another day. */
export function submitted(
  state: InspectionState,
  chains: readonly Chain<InspectionEvent>[],
  { act, said, inspected, questions }: SubmitChecklist,
): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  const { checklist } = visitOf(state, said.visitId);
  if (said.answers.length === 0) throw new RuleViolation('checklist-empty', { field: 'answers' });
  refuseUnfitAnswers(checklist, questions, said, inspected);
  const event: InspectionEvent = { type: 'ChecklistSubmitted', data: { inspectionId, ...said } };
  return isSubmitted(chains, act, event) ? [] : [event];
}

const isSubmitted = (chains: readonly Chain<InspectionEvent>[], { corrects }: Act, { type, data }: InspectionEvent) =>
  corrects === undefined &&
  chains.map(lastLink).some(({ event }) => event.type === type && sameValue(event.data, data));

/** Biên bản: with it the visit is over. */
export function minutesRecorded(state: InspectionState, { act, said }: RecordMinutes): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(said.text, 'text');
  if (visitOf(state, said.visitId).over) throw new RuleViolation('minutes-recorded-already', { field: 'visit' });
  return [{ type: 'MinutesRecorded', data: { inspectionId, ...said } }];
}

export function visitOf({ visits }: InspectionState, id: string): Visit {
  const found = visits.find((visit) => visit.id === id);
  if (found === undefined) throw new RuleViolation('visit-unknown', { field: 'visit', details: { visit: id } });
  return found;
}
