import { createHash } from 'node:crypto';

/** The one textual form of a UUID here: lower case, with hyphens (RFC 9562, section 4). */
export function isUuid(text: unknown): boolean {
  return typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

/**
 * UUID version 5 (RFC 9562, section 5.5): the same namespace and parts always give the same id.
 * The name is the parts joined by line feeds; a part that holds a line feed itself is the caller's to avoid.
 */
export function uuid5(namespace: string, ...parts: readonly string[]): string {
  if (!isUuid(namespace)) throw new TypeError(`not a UUID in lower case: ${namespace}`);
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(parts.join('\n'), 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
