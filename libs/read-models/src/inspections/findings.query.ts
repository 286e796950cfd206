import type Database from 'better-sqlite3';
import type { FindingRecorded } from '#domain/inspection/inspection.events';
import type { Moment } from '../as-of/basis.js';
import { prepared } from '../engine/prepared.js';

/** Where a finding was recorded. */
export interface FindingAt {
  readonly finding: FindingRecorded['data']['findingId'];
  readonly stream: string;
}

/** Every finding that stands at a moment, in the order of recording: one that was taken back by then never was. */
export const findingsAt = (db: Database.Database, { asOf, size }: Moment): readonly FindingAt[] =>
  prepared<object, FindingAt>(db, STANDING).all({ asOf, size });

const STANDING = `SELECT stream, data ->> '$.findingId' AS finding FROM log found
  WHERE type = 'FindingRecorded' AND n <= :size AND effective_on <= :asOf
    AND NOT EXISTS (SELECT 1 FROM log taken WHERE taken.corrects = found.event_id AND taken.n <= :size)
  ORDER BY n`;
