import { hashLeaf, type Hash } from './rfc6962.js';

/** What a leaf needs of a recorded event. */
export interface LeafSource {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** ISO 8601 UTC with milliseconds, as the log stamped it. */
  readonly recordedAt: string;
  /** RFC 8785 texts, before any upcasting and without an adapter's own `$` keys. */
  readonly stored: { readonly data: string; readonly metadata: string };
}

/**
 * `[stream,revision,id,type,schemaVersion,recordedAt,data,metadata]` in RFC 8785 form (rules.md, section 6). Positions
 * are left out, so that the same log has the same tree in every store.
 *
 * Joined from the stored texts, not made anew from parsed values: what is witnessed is what is stored, whether or not
 * it is canonical. `JSON.stringify` serves for the rest because RFC 8785, sections 3.2.2.2 and 3.2.2.3, defines strings
 * and numbers as ECMAScript's own serialisation; they part only over lone surrogates, which no append takes and which
 * UTF-8 cannot hold.
 */
export function leafInput({ stream, revision, id, type, schemaVersion, recordedAt, stored }: LeafSource): string {
  const envelope = JSON.stringify([stream, revision, id, type, schemaVersion, recordedAt]);
  return `${envelope.slice(0, -1)},${stored.data},${stored.metadata}]`;
}

/** RFC 6962 leaf hash of `leafInput`. */
export function leafHash(event: LeafSource): Hash {
  return hashLeaf(leafInput(event));
}
