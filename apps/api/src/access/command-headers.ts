import { randomUUID } from 'node:crypto';
import type { Channel } from '#domain/facts';
import { isUuid } from '#event-store/uuid5';
import { BadInput } from '../http/problems.js';

export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the headers say of a command besides what it does. */
export interface CommandHeaders {
  /** The caller's, or a fresh one where there is none. */
  readonly idempotencyKey: string;
  /** The revision in If-Match. */
  readonly expected: number | undefined;
  readonly correlation: string;
  readonly trace: string | null;
  readonly channel: Channel;
}

/** W3C Trace Context, section 3.2: of any version that has the same beginning; ids of zeros are none. */
const TRACE_PARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?$/;

/** A correlation id that is not well-formed is replaced, not refused: it is often a proxy's. @throws BadInput */
export function readCommandHeaders(headers: Headers, requestId = ''): CommandHeaders {
  return {
    idempotencyKey: idempotencyKey(headers),
    expected: expectedRevision(headers),
    correlation: correlationOf(headers, requestId),
    trace: TRACE_PARENT.exec(one(headers, 'traceparent') ?? '')?.[1] ?? null,
    channel: one(headers, 'x-channel') === 'web' ? 'web' : 'api',
  };
}

/** The caller's; else the request's own id where that is a UUID, so that log lines and facts agree; else a fresh one. */
function correlationOf(headers: Headers, requestId: string): string {
  const given = one(headers, 'x-correlation-id');
  if (given !== undefined && /^[\w.:-]{1,64}$/.test(given)) return given;
  return isUuid(requestId) ? requestId : randomUUID();
}

/** One header's text; the first where it came several times. */
export function one(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

function idempotencyKey(headers: Headers): string {
  const key = one(headers, 'idempotency-key');
  if (key === undefined) return randomUUID();
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new BadInput('bad-idempotency-key', 'Idempotency-Key', {
    vi: 'Idempotency-Key phải gồm 1 đến 200 ký tự ASCII in được, không có dấu cách.',
    en: 'Idempotency-Key must be 1 to 200 printable ASCII characters without spaces.',
  });
}

/** A revision in quotes (RFC 9110, section 13.1.1): `"12"`. */
function expectedRevision(headers: Headers): number | undefined {
  const tag = one(headers, 'if-match');
  if (tag === undefined) return undefined;
  const revision = /^"(0|[1-9]\d{0,14})"$/.exec(tag.trim())?.[1];
  if (revision !== undefined) return Number(revision);
  throw new BadInput('bad-if-match', 'If-Match', {
    vi: 'If-Match phải là một số phiên bản trong dấu ngoặc kép, ví dụ "12".',
    en: 'If-Match must be one revision in double quotes, for example "12".',
  });
}
