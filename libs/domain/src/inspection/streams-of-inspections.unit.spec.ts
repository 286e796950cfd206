import { SCHEMA_VERSIONS } from '../schema-versions.js';
import { judge } from '../fold.js';
import { inspectionStream } from '../streams.js';
import { stream } from '../testing/given.js';
import {
  drawsInStreams,
  inspectionsInStreams,
  isDrawFact,
  type InspectionStreamEvent,
} from './streams-of-inspections.js';
import { act, facts, planned } from './testing/inspected.js';

describe('an inspection stream', () => {
  it('bears a name that does not tell a draw from an inspection', () => {
    expect(inspectionStream('x')).toBe('inspection-x');
    expect(Object.keys(SCHEMA_VERSIONS)).not.toContain('draw');
  });

  it('says nothing of the other kind to a decider', () => {
    const events = stream<InspectionStreamEvent>([facts.planned]);
    expect(events.some(({ event }) => isDrawFact(event))).toBe(false);
    expect(judge(drawsInStreams, events, act()).now).toBe(drawsInStreams.initialState);
    expect(judge(inspectionsInStreams, events, act()).now.planned).toEqual(planned);
    const again = { type: 'PlanInspection' as const, act: act(), planned, inScope: true, conflicts: [] };
    expect(inspectionsInStreams.decide(judge(inspectionsInStreams, events, act()), again)).toEqual([]);
  });
});
