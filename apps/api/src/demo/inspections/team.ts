import type { Doer } from '../act.js';

/** The invented inspection team of 2024. */
export const LEADER: Doer = { signIn: 'thanhtra', role: 'inspector', unit: null };
/** Second of the team, and the second person where two are needed. */
export const DEPUTY: Doer = { signIn: 'thanhtra.pho', role: 'inspector', unit: null };
/** On loan from a department that was drawn: takes part there only by a waiver. */
export const ON_LOAN: Doer = { signIn: 'thanhtra.sonv', role: 'inspector', unit: null };
