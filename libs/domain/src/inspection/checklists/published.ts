import type { Checklist, ChecklistVersion } from './checklist.js';
import { FIVE_CLEARS_V1 } from './five-clears.js';

/** Every version ever published, oldest first; a recorded visit goes on naming the one that it used. */
export const CHECKLISTS: readonly Checklist[] = [FIVE_CLEARS_V1];

/** What a visit uses that names none. */
export const STARTING_CHECKLIST = FIVE_CLEARS_V1.id;

export const checklistOf = ({ id, version }: ChecklistVersion): Checklist | undefined =>
  CHECKLISTS.find((one) => one.id === id && one.version === version);

/** Undefined where none is called so. */
export const latestVersion = (id: string): Checklist | undefined => CHECKLISTS.findLast((one) => one.id === id);
