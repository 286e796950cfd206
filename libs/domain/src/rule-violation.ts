/**
 * A broken rule: nothing is recorded. `code` is stable and part of the API; the sentences are kept beside the codes
 * in `rule-messages.ts`. `field` names the command's field that the reader has to change.
 */
export class RuleViolation extends Error {
  override readonly name = 'RuleViolation';
  readonly field: string | undefined;
  readonly details: Readonly<Record<string, string | number | boolean | readonly string[]>>;

  constructor(
    readonly code: string,
    options: { field?: string; details?: Readonly<Record<string, string | number | boolean | readonly string[]>> } = {},
  ) {
    super(code);
    this.field = options.field;
    this.details = options.details ?? {};
  }
}
