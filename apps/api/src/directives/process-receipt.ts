import type { DomainEvent, EventId, Recorded } from '#domain/facts';
import type { Receipt } from '../record/receipt.js';

/** Facts that a process carries out in other streams (rules.md, section 4). */
const DECIDING: ReadonlySet<string> = new Set([
  'DirectiveAssigned',
  'DirectiveSuperseded',
  'ImportCommitted',
  'UnitMerged',
  'UnitSplit',
  'UnitDissolved',
]);

/**
 * The receipt, naming the process where what was recorded decides one: a deciding fact, its correction, or its voiding.
 * The process has the id of the event recorded. `load` reads the stream; it is asked only where something was voided.
 */
export async function namingProcess(
  receipt: Receipt,
  load: () => Promise<readonly Recorded<DomainEvent>[]>,
): Promise<Receipt> {
  const voiding = receipt.events.find(({ type }) => type === 'EventVoided');
  const voided = voiding === undefined ? undefined : typeVoided(voiding.id, await load());
  const deciding =
    voided !== undefined && DECIDING.has(voided) ? voiding : receipt.events.find(({ type }) => DECIDING.has(type));
  return deciding === undefined ? receipt : { ...receipt, process: deciding.id };
}

function typeVoided(id: EventId, history: readonly Recorded<DomainEvent>[]): string | undefined {
  const corrects = history.find((event) => event.id === id)?.corrects;
  const corrected = history.find((event) => event.id === corrects);
  return corrected?.event.type === 'EventVoided' ? typeVoided(corrected.id, history) : corrected?.event.type;
}
