import canonicalize from 'canonicalize';
import type { CheckedEvent } from './check-append.js';
import type { JsonObject } from './port.js';

/**
 * Whether two events with one id are the same fact: type, schema version, data, `effectiveOn`, `basis`, `corrects`.
 * The rest of the metadata (trace id, client address …) may differ from try to try; the first stays.
 */
export function sameBody(a: CheckedEvent, b: CheckedEvent): boolean {
  return (
    a.type === b.type &&
    a.schemaVersion === b.schemaVersion &&
    a.data === b.data &&
    (a.metadata === b.metadata || identifyingText(a.metadata) === identifyingText(b.metadata))
  );
}

function identifyingText(metadata: string): string | undefined {
  const { effectiveOn, basis, corrects } = JSON.parse(metadata) as JsonObject;
  return canonicalize({ effectiveOn, basis, corrects });
}
