import type { TaskId } from '../../facts.js';
import { RuleViolation } from '../../rule-violation.js';
import type { ChecklistAnswer, ChecklistSubmitted } from '../inspection.events.js';
import type { Checklist, ChecklistVersion, Question } from './checklist.js';
import { checklistOf } from './published.js';

/** @throws RuleViolation where no such version was published. */
export function publishedChecklist(named: ChecklistVersion): Checklist {
  const found = checklistOf(named);
  if (found === undefined)
    throw new RuleViolation('checklist-unknown', {
      field: 'checklist',
      details: { checklist: named.id, version: named.version },
    });
  return found;
}

/**
 * Answers are those of the version that the visit uses: every question one of its own, asked of an inspected task or of
 * the unit as it says, and answered once. What was not asked may be left out.
 * @throws RuleViolation naming the question
 */
export function refuseUnfitAnswers(
  used: ChecklistVersion,
  { checklist, version, answers }: Pick<ChecklistSubmitted['data'], 'checklist' | 'version' | 'answers'>,
  inspected: readonly TaskId[],
): void {
  if (checklist !== used.id || version !== used.version)
    throw new RuleViolation('checklist-not-of-the-visit', {
      field: 'checklist',
      details: { checklist: used.id, version: used.version },
    });
  const { questions } = publishedChecklist(used);
  const given = new Set<string>();
  for (const answer of answers) {
    refuseMisplaced(answer, questions, used);
    if (answer.task !== null && !inspected.includes(answer.task))
      throw new RuleViolation('task-not-inspected', { field: 'answers', details: { task: answer.task } });
    const asked = JSON.stringify([answer.question, answer.task]);
    if (given.has(asked))
      throw new RuleViolation('question-answered-twice', { field: 'answers', details: { question: answer.question } });
    given.add(asked);
  }
}

function refuseMisplaced(
  { question, task }: ChecklistAnswer,
  questions: readonly Question[],
  { id, version }: ChecklistVersion,
): void {
  const asked = questions.find((one) => one.id === question);
  if (asked === undefined)
    throw new RuleViolation('question-unknown', {
      field: 'answers',
      details: { question, checklist: id, version },
    });
  if (asked.of === 'task' && task === null)
    throw new RuleViolation('question-of-a-task', { field: 'answers', details: { question } });
  if (asked.of === 'unit' && task !== null)
    throw new RuleViolation('question-of-the-unit', { field: 'answers', details: { question } });
}
