/** How checklists are called. */
export const CHECKLIST_ID = /^[a-z0-9-]{1,64}$/;
