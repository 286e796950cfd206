import type { AccountId, DirectiveId, EventId, PersonId, TaskId, UnitId } from './facts.js';

/**
 * Stream names: a category, a hyphen, an id. They hold no personal data and nothing that can change (rules.md,
 * section 1). The adapter for a shared server puts the log's name before them; everything of ours has the bare name.
 */
export const taskStream = (id: TaskId): string => `task-${id}`;
export const directiveStream = (id: DirectiveId): string => `directive-${id}`;
export const unitStream = (id: UnitId): string => `unit-${id}`;
export const groupStream = (id: string): string => `group-${id}`;
/** A draw or the inspection of a unit: the name does not tell which. */
export const inspectionStream = (id: string): string => `inspection-${id}`;
export const checklistStream = (id: string): string => `checklist-${id}`;
export const accountStream = (id: AccountId): string => `account-${id}`;
export const personStream = (id: PersonId): string => `person-${id}`;

/** `id`: UUIDv5 of the file's hash. One file is one import. */
export const importStream = (id: string): string => `import-${id}`;

/** `hash`: SHA-256 of number key, issuer and year, in hex. */
export const numberStream = (hash: string): string => `number-${hash}`;
/** `hash`: HMAC-SHA256 of the folded sign-in name under the installation's key, in hex. */
export const signInStream = (hash: string): string => `signin-${hash}`;

/** The process that carries out one deciding event. */
export const processStream = (event: EventId): string => `process-${event}`;
export const settingsStream = (name: string): string => `settings-${name}`;

/** What stands before the first hyphen; the whole name where there is none. */
export const categoryOf = (stream: string): string => {
  const hyphen = stream.indexOf('-');
  return hyphen < 0 ? stream : stream.slice(0, hyphen);
};

/** What stands after the first hyphen: the noun's id. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
