import { createHash } from 'node:crypto';
import type { JsonObject, RecordedEvent } from '../port.js';
import type { KeptLink } from './shortened-stream.js';

/** A kept link as a row. The digest covers all of the rest. */
export interface LinkRow {
  readonly place: number;
  readonly first: number;
  readonly asked: string;
  readonly event: string;
  readonly digest: string;
}

export function rowOf(stream: string, { first, asked, event }: KeptLink): LinkRow {
  const { id, type, schemaVersion, revision, position, recordedAt, stored } = event;
  const text = JSON.stringify({ id, type, schemaVersion, revision, position: String(position), recordedAt, stored });
  return { place: revision, first, asked, event: text, digest: digestOf(stream, revision, first, asked, text) };
}

/** Undefined where the row is not as it was written. The event corrects what it corrected when it was recorded. */
export function linkIn(stream: string, { place, first, asked, event, digest }: LinkRow): KeptLink | undefined {
  if (digest !== digestOf(stream, place, first, asked, event)) return undefined;
  const { position, ...rest } = JSON.parse(event) as Omit<RecordedEvent, 'position'> & { readonly position: string };
  const data = JSON.parse(rest.stored.data) as JsonObject;
  const metadata = JSON.parse(rest.stored.metadata) as JsonObject;
  return { first, asked, event: { ...rest, stream, position: BigInt(position), data, metadata } };
}

const digestOf = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
