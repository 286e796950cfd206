import type { ListedItem } from '#domain/import/import.events';

/** Well below the 1 MiB of one append, whatever an envelope adds. */
const MOST_BYTES = 512 * 1024;

/** Items cut into appends, in order; one alone may be longer. */
export function inParts(items: readonly ListedItem[], most = MOST_BYTES): readonly (readonly ListedItem[])[] {
  const parts: ListedItem[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    if (bytes + size > most) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)!.push(item);
    bytes += size;
  }
  return parts;
}
