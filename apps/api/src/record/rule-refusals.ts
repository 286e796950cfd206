/**
 * The rules' refusals that are about who acts, neither about the command (422) nor about how things stand (409): the
 * one list that the recorder and the HTTP side go by. True: an inspector would want to see it, so it is recorded as
 * `CommandRefused` in the actor's account stream (rules.md, section 5). An attempt that a role as such excludes tells an
 * inspector nothing.
 */
const ABOUT_WHO_ACTS: ReadonlyMap<string, boolean> = new Map([
  ['own-request', true],
  ['own-claim', true],
  ['own-report', true],
  ['own-decision', true],
  ['two-people-needed', true],
  ['out-of-scope', true],
  ['not-assigning-side', true],
  ['lead-may-not-decide', true],
  ['not-a-lead', true],
  ['said-by-another-unit', true],
  ['outside-tenure', true],
  ['conflict-of-interest', true],
  ['sealed-data', true],
  ['not-of-the-team', true],
  ['not-the-inspecting-body', true],
  ['role-may-not-decide', false],
  ['role-may-not-report', false],
]);

/** Attempts to steer a draw: answered like any other rule, and on record too. */
const ABOUT_A_DRAW: ReadonlySet<string> = new Set([
  'draw-is-final',
  'frame-frozen-already',
  'plan-not-fixed',
  'plan-fixed-already',
  'dice-thrown-already',
  'second-draw-in-silence',
]);

export const isOnRecord = (code: string): boolean => ABOUT_WHO_ACTS.get(code) === true || ABOUT_A_DRAW.has(code);

export const statusOfRule = ({
  code,
  field,
}: {
  readonly code: string;
  readonly field?: string | undefined;
}): number => (ABOUT_WHO_ACTS.has(code) ? 403 : field === undefined ? 409 : 422);
