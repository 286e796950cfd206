import { CORRECTION_MESSAGES } from './rule-messages.corrections.js';
import { CHECKLIST_MESSAGES } from './inspection/checklists/checklist.messages.js';
import { DRAW_MESSAGES } from './inspection/draw/draw.messages.js';
import { INSPECTION_MESSAGES } from './inspection/inspection.messages.js';
import { REGISTRY_MESSAGES } from './registry.messages.js';
import type { RuleViolation } from './rule-violation.js';
import { TASK_MESSAGES } from './task/task.messages.js';

export type Details = RuleViolation['details'];

/** One rule's sentence in both languages. It names the field that has to change, in plain words. */
export interface RuleMessage {
  readonly vi: (details: Details) => string;
  readonly en: (details: Details) => string;
}
export type RuleMessages = Readonly<Record<string, RuleMessage>>;

/** Every code that `libs/domain` refuses with. */
export const RULE_MESSAGES: RuleMessages = {
  ...REGISTRY_MESSAGES,
  ...CORRECTION_MESSAGES,
  ...TASK_MESSAGES,
  ...DRAW_MESSAGES,
  ...INSPECTION_MESSAGES,
  ...CHECKLIST_MESSAGES,
};

/** The sentences for a refusal; for a code without one, a sentence that names the code. */
export const ruleMessage = (code: string, details: Details = {}): { readonly vi: string; readonly en: string } => {
  const message = RULE_MESSAGES[code];
  return message
    ? { vi: message.vi(details), en: message.en(details) }
    : { vi: `Không thực hiện được theo quy tắc “${code}”.`, en: `Refused by the rule “${code}”.` };
};
