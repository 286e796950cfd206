import { answerTo } from '../corrections.js';
import type { EventId } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import type { TaskAct } from './task.commands.js';
import type { JudgedTask } from './task.state.js';
import { TASK_FACTS } from './task.subject.js';

/** What has its answer gets no other: the answer itself is corrected or voided. */
export const refuseAnswered = (
  { chains }: JudgedTask,
  { act }: TaskAct,
  id: EventId,
  code: 'request-already-answered' | 'report-already-returned' | 'claim-already-answered',
): void => {
  const answer = answerTo(TASK_FACTS, chains, id, act);
  if (answer) throw new RuleViolation(code, { details: { answer: answer.id } });
};
