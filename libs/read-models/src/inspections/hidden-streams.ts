import type Database from 'better-sqlite3';
import type { AccountId } from '#domain/facts';
import { FOREVER } from '#domain/dated';
import { fold } from '#domain/fold';
import { inspectionsInStreams, type InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { eventsOfMany } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';

export interface Viewer {
  readonly account: AccountId;
  /** Inspectors, auditors and those who run the system see planned inspections before the unit is told. */
  readonly seesPlans: boolean;
}

/**
 * The inspections that a viewer must not learn of yet: surprise checks before their first visit opens, for everybody
 * outside the team; planned ones before the unit is told, for those who do not plan. Judged by all that is recorded
 * now, whatever moment a question is about: an earlier "known at" opens nothing, and closes nothing.
 */
export function hiddenStreams(db: Database.Database, { account, seesPlans }: Viewer): readonly string[] {
  const unopened = prepared<object, string>(db, UNOPENED)
    .pluck()
    .all({ all: seesPlans ? 0 : 1 });
  const histories = eventsOfMany<InspectionStreamEvent>(db, unopened, Number.MAX_SAFE_INTEGER);
  return unopened.filter((stream) => {
    const { planned, notified, team } = fold(inspectionsInStreams, histories.get(stream)!, FOREVER);
    if (team.includes(account)) return false;
    return planned?.kind === 'surprise' || (!seesPlans && !notified);
  });
}

const UNOPENED = `SELECT stream FROM log planned WHERE type = 'InspectionPlanned'
  AND (:all OR data ->> '$.kind' = 'surprise')
  AND NOT EXISTS (SELECT 1 FROM log visit WHERE visit.stream = planned.stream AND visit.type = 'VisitOpened')`;
