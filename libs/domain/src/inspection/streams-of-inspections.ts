import type { Act, Chain, Decider, DomainEvent, Judged, Standing } from '../facts.js';
import { drawDecider } from './draw/draw.decider.js';
import type { DrawEvent } from './draw/draw.events.js';
import { inspectionDecider } from './inspection.decider.js';
import type { InspectionEvent } from './inspection.events.js';

/**
 * An `inspection-` stream is about a draw or about the inspection of a unit, as its first fact says. Both bear one
 * category, so that the name of a stream does not tell which (infra/decisions/0006).
 */
export type InspectionStreamEvent = DrawEvent | InspectionEvent;

const OF_A_DRAW: ReadonlySet<string> = new Set<DrawEvent['type']>([
  'FrameFrozen',
  'SecretCommitted',
  'PlanFixed',
  'DiceThrown',
  'UnitsDrawn',
  'DrawExtended',
  'SecretRevealed',
]);

export const isDrawFact = (event: InspectionStreamEvent): event is DrawEvent => OF_A_DRAW.has(event.type);
export const isInspectionFact = (event: InspectionStreamEvent): event is InspectionEvent => !isDrawFact(event);

/** Facts of the other kind say nothing; no stream of ours holds both. */
const among = <S, C extends { readonly act: Act }, E extends InspectionStreamEvent>(
  decider: Decider<S, C, E>,
  isOwn: (event: InspectionStreamEvent) => event is E,
): Decider<S, C, InspectionStreamEvent> => ({
  initialState: decider.initialState,
  evolve: (state, fact) => (isOwnFact(fact, isOwn) ? decider.evolve(state, fact) : state),
  decide: ({ at, now, chains }: Judged<S, InspectionStreamEvent>, command) =>
    decider.decide({ at, now, chains: chains.filter((chain) => isOwnChain(chain, isOwn)) }, command),
});

const isOwnFact = <E extends DomainEvent>(
  fact: Standing<InspectionStreamEvent>,
  isOwn: (event: InspectionStreamEvent) => event is E & InspectionStreamEvent,
): fact is Standing<InspectionStreamEvent> & Standing<E> => isOwn(fact.event);

const isOwnChain = <E extends DomainEvent>(
  chain: Chain<InspectionStreamEvent>,
  isOwn: (event: InspectionStreamEvent) => event is E & InspectionStreamEvent,
): chain is Chain<InspectionStreamEvent> & Chain<E> => chain.every(({ event }) => isOwn(event));

export const drawsInStreams = among(drawDecider, isDrawFact);
export const inspectionsInStreams = among(inspectionDecider, isInspectionFact);
