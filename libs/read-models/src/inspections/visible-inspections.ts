import type Database from 'better-sqlite3';
import type { UnitId } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';
import { prepared } from '../engine/prepared.js';
import { hiddenStreams, type Viewer } from './hidden-streams.js';

/** `reach`: the units into which they may look, everything below included; null for every unit. */
export interface ViewerInReach extends Viewer {
  readonly reach: readonly UnitId[] | null;
}

/**
 * The streams of the inspections that somebody may see at a moment, in the order of planning: those in reach, at the
 * unit planned or the one that took over, and those whose team the viewer is of now; none that is hidden. What is not
 * here is in no total and on no page.
 */
export function visibleInspections(
  db: Database.Database,
  { asOf, size }: Moment,
  viewer: ViewerInReach,
): readonly string[] {
  const hidden = new Set(hiddenStreams(db, viewer));
  const { account, reach } = viewer;
  const planned =
    reach === null
      ? prepared<object, string>(db, `${PLANNED} ORDER BY n`).pluck().all({ asOf, size })
      : prepared<object, string>(db, `${PLANNED} AND (${IN_REACH} OR ${OF_THE_TEAM}) ORDER BY n`)
          .pluck()
          .all({ asOf, size, account, reach: JSON.stringify(reach) });
  return planned.filter((stream) => !hidden.has(stream));
}

const PLANNED = `SELECT stream FROM log planned
  WHERE type = 'InspectionPlanned' AND n <= :size AND effective_on <= :asOf`;

const IN_REACH = `EXISTS (SELECT 1 FROM log place WHERE place.stream = planned.stream
  AND place.type IN ('InspectionPlanned', 'InspectionWidened') AND place.n <= :size AND place.effective_on <= :asOf
  AND place.data ->> '$.unitId' IN (SELECT value FROM json_each(:reach)))`;

const OF_THE_TEAM = `coalesce(
  (SELECT turn.type = 'InspectorAssigned' FROM log turn WHERE turn.stream = planned.stream
    AND turn.type IN ('InspectorAssigned', 'InspectorReleased') AND turn.data ->> '$.account' = :account
    ORDER BY turn.n DESC LIMIT 1),
  EXISTS (SELECT 1 FROM json_each(planned.data, '$.team') WHERE value = :account))`;
