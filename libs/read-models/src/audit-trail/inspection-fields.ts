import type { EventVoided } from '#domain/facts';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import type { FieldSet } from './fields-set.js';

type Fact = Exclude<InspectionStreamEvent, EventVoided>;

/** Where a finding stands after a fact about it. */
const STAGES: Partial<Record<Fact['type'], string>> = {
  FindingRecorded: 'open',
  RemedyReported: 'reported',
  FindingPartlyRemedied: 'partly',
  RemedyReturned: 'open',
  FindingClosed: 'closed',
  FindingReopened: 'open',
};

/** What the facts of draws and inspections set: their content, and of findings where they stand. */
export function inspectionFields({ type, data }: Fact): readonly FieldSet[] {
  const content = Object.entries(data)
    .filter(([field]) => field !== 'drawId' && field !== 'inspectionId' && field !== 'findingId')
    .map(([field, value]: [string, unknown]) => ({ field, value, old: null }));
  if (type === 'FindingRechecked' && !data.holds) return [...content, stage(data.findingId, 'open')];
  const reached = STAGES[type];
  return reached === undefined || !('findingId' in data) ? content : [...content, stage(data.findingId, reached)];
}

const stage = (finding: string, value: string): FieldSet => ({ field: 'finding', slot: finding, value });
