import { randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '../port.js';

export function taskStream(): string {
  return `task-${randomUUID()}`;
}

export function fact(given: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'TaskAssigned',
    schemaVersion: 1,
    data: { address: 'B.53', lead: 'unit-bo-tttt' },
    metadata: { actor: 'account-1', effectiveOn: '2024-03-01', basis: '04/CT-TTg' },
    ...given,
  };
}

export function facts(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, n) => fact({ data: { n } }));
}

/** An event whose data are exactly so many bytes as RFC 8785 text. */
export function factOfBytes(bytes: number): NewEvent {
  return fact({ data: { text: 'x'.repeat(bytes - '{"text":""}'.length) } });
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export async function idsOf(events: AsyncIterable<RecordedEvent>): Promise<string[]> {
  return (await all(events)).map(({ id }) => id);
}
