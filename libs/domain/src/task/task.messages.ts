import type { RuleMessages } from '../rule-messages.js';
import { COMPLETION_MESSAGES } from './completion.messages.js';
import { DEADLINE_MESSAGES } from './deadline-change.messages.js';
import { RELATION_MESSAGES } from './relation.messages.js';
import { REPORT_MESSAGES } from './report.messages.js';
import { STANDING_MESSAGES } from './standing.messages.js';

/** Refusals of the task decider. */
export const TASK_MESSAGES: RuleMessages = {
  ...STANDING_MESSAGES,
  ...RELATION_MESSAGES,
  ...DEADLINE_MESSAGES,
  ...REPORT_MESSAGES,
  ...COMPLETION_MESSAGES,
};
