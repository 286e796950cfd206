import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { EventId, Instant } from '#domain/facts';
import { processStream } from '#domain/streams';
import { auditRowOf } from '#read-models/audit-trail/audit-trail.query';
import { hiddenStreams } from '#read-models/inspections/hidden-streams';
import { processOf, type ProcessProgress } from '#read-models/processes/processes.query';
import type { Reader } from '../../access/reader.js';
import { NotFound } from '../../http/problems.js';
import type { ReadQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { viewerOf } from '../../inspections/viewer.js';
import { Moments } from '../../moments/moments.js';

export type ProcessAnswer = Pick<ProcessProgress, 'decidingEvent' | 'stream'> & {
  readonly state: 'waiting' | 'under-way' | 'complete';
  /** What was decided, when, and in which stream. */
  readonly decided: { readonly type: string; readonly stream: string; readonly recordedAt: Instant };
  /** Null until the process has started. */
  readonly progress: ProcessProgress | null;
};

@Injectable()
export class ProcessView {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
  ) {}

  /** @throws NotFound for an event that the log does not have, or of which the reader may not learn yet. */
  async of(event: EventId, { after }: ReadQuery, reader: Reader): Promise<ProcessAnswer> {
    await this.moments.waitFor(after);
    const decided = auditRowOf(this.rows, event);
    if (decided === undefined || hiddenStreams(this.rows, viewerOf(reader)).includes(decided.stream))
      throw new NotFound({ vi: 'quyết định', en: 'deciding event' }, event, 'event');
    const { type, stream, recordedAt } = decided;
    const found = processOf(this.rows, event);
    const about = { decidingEvent: event, stream: processStream(event), decided: { type, stream, recordedAt } };
    if (found === undefined) return { ...about, state: 'waiting', progress: null };
    return { ...about, state: found.completedAt === null ? 'under-way' : 'complete', progress: found };
  }
}
