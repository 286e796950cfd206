import type { ProblemKind } from '#api/application';

/** What a script can go by. Written in the help of the program; never changed. */
export const EXIT = {
  ok: 0,
  checkFailed: 1,
  usage: 2,
  notFound: 3,
  notReady: 4,
  warnings: 10,
  errors: 11,
  internal: 70,
} as const;

export const exitCodeOf: Readonly<Record<ProblemKind, number>> = {
  'check-failed': EXIT.checkFailed,
  input: EXIT.usage,
  'not-found': EXIT.notFound,
  'not-ready': EXIT.notReady,
  internal: EXIT.internal,
};
