import { hash } from 'node:crypto';

/** The one textual form of a UUID here: lower case, with hyphens (RFC 9562, section 4). */
export function isUuid(text: unknown): boolean {
  return typeof text === 'string' && text.length === 36 && UUID.test(text);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * UUID version 5 (RFC 9562, section 5.5): the same namespace and parts always give the same id.
 * The name is the parts joined by line feeds; a part that holds a line feed itself is the caller's to avoid.
 */
export function uuid5(namespace: string, ...parts: readonly string[]): string {
  if (!isUuid(namespace)) throw new TypeError(`not a UUID in lower case: ${namespace}`);
  const name = Buffer.from(parts.join('\n'), 'utf8');
  const named = Buffer.allocUnsafe(16 + name.length);
  named.write(namespace.replaceAll('-', ''), 'hex');
  name.copy(named, 16);
  const hex = hash('sha1', named, 'hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
