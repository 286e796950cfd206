/** How a rule's refusal is treated beside its sentence. */
interface Treatment {
  /** It is about who acts, not about what is asked: 403. */
  readonly forbidden: true;
  /** An inspector would want to see it: `CommandRefused` in the actor's account stream (rules.md, section 5). */
  readonly onRecord: boolean;
}

/**
 * The rules' refusals that are not merely about the command (422) or about how things stand (409): the one list that
 * the recorder and the HTTP side go by. An attempt that a role as such excludes tells an inspector nothing.
 */
const TREATMENTS: ReadonlyMap<string, Treatment> = new Map([
  ...[
    'own-request',
    'own-claim',
    'own-report',
    'own-decision',
    'two-people-needed',
    'out-of-scope',
    'not-assigning-side',
    'lead-may-not-decide',
    'not-a-lead',
    'said-by-another-unit',
    'outside-tenure',
    'conflict-of-interest',
    'sealed-data',
  ].map((code) => [code, { forbidden: true, onRecord: true }] as const),
  ...['role-may-not-decide', 'role-may-not-report'].map(
    (code) => [code, { forbidden: true, onRecord: false }] as const,
  ),
]);

export const isOnRecord = (code: string): boolean => TREATMENTS.get(code)?.onRecord ?? false;

/** A rule about who acts is 403, one about a field of the command 422, one about how things stand 409. */
export const statusOfRule = ({ code, field }: { readonly code: string; readonly field?: string | undefined }): number =>
  TREATMENTS.has(code) ? 403 : field === undefined ? 409 : 422;
