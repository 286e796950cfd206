import { canonicalText } from './canonical.js';
import { InvalidAppend } from './errors.js';
import { MAX_APPEND_BYTES, type ExpectedState, type JsonObject, type NewEvent } from './port.js';
import { isUuid } from './uuid5.js';

/** An append as it will be stored: checked, and its bodies already text, so that later changes by the caller miss it. */
export interface CheckedAppend {
  readonly stream: string;
  readonly expected: ExpectedState;
  readonly events: readonly CheckedEvent[];
  /** UTF-8 bytes of all data texts. */
  readonly bytes: number;
}

export interface CheckedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly metadata: string;
}

/** @throws InvalidAppend naming what is wrong, and where. The same on every store, before anything is sent. */
export function checkAppend(stream: string, expected: ExpectedState, events: readonly NewEvent[]): CheckedAppend {
  checkStream(stream);
  checkExpected(expected);
  if (events.length === 0) throw new InvalidAppend(`${stream}: an append of no events`);
  const checked = events.map(checkEvent);
  checkIdsDiffer(checked);
  const bytes = checked.reduce((sum, event) => sum + Buffer.byteLength(event.data), 0);
  if (bytes > MAX_APPEND_BYTES)
    throw new InvalidAppend(`${stream}: ${bytes} bytes of data in one append, the most is ${MAX_APPEND_BYTES}`);
  return { stream, expected, events: checked, bytes };
}

/** Texts of events that were checked, for as long as somebody holds the event: making them costs as much as the append. */
const texts = new WeakMap<NewEvent, Pick<CheckedEvent, 'data' | 'metadata'>>();

/** The texts of an event as it was sent last. @throws InvalidAppend */
export function textsOf(event: NewEvent): { readonly data: string; readonly metadata: string } {
  const { data, metadata } = texts.get(event) ?? checkEvent(event, 0);
  return { data, metadata };
}

/** What stands before the first hyphen. */
export function categoryOf(stream: string): string {
  return stream.slice(0, stream.indexOf('-'));
}

function checkStream(stream: string): void {
  if (typeof stream !== 'string' || !stream.isWellFormed() || !/^[a-z]+-[^\p{Cc}]+$/u.test(stream))
    throw new InvalidAppend(
      `stream ${JSON.stringify(stream)}: not a category in lower-case letters, a hyphen and an id`,
    );
}

function checkExpected(expected: ExpectedState): void {
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new InvalidAppend(`expected state ${String(expected)}: neither 'none' nor a revision`);
}

function checkEvent(event: NewEvent, index: number): CheckedEvent {
  const { id, type, schemaVersion, data, metadata } = event;
  const place = `events[${index}]`;
  if (!isUuid(id)) throw new InvalidAppend(`${place}.id: not a UUID in lower case`);
  if (typeof type !== 'string' || !type.isWellFormed() || !/^[^$\p{Cc}][^\p{Cc}]*$/u.test(type))
    throw new InvalidAppend(`${place}.type: not the name of a fact`);
  if (!Number.isSafeInteger(schemaVersion) || schemaVersion < 1)
    throw new InvalidAppend(`${place}.schemaVersion: not a whole number from 1`);
  const checked = {
    id,
    type,
    schemaVersion,
    data: objectText(data, `${place}.data`),
    metadata: objectText(metadata, `${place}.metadata`),
  };
  texts.set(event, checked);
  return checked;
}

function objectText(value: unknown, place: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidAppend(`${place}: not an object`);
  return canonicalText(value as JsonObject, place);
}

function checkIdsDiffer(events: readonly CheckedEvent[]): void {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id)) throw new InvalidAppend(`event ${id}: twice in one append`);
    seen.add(id);
  }
}
