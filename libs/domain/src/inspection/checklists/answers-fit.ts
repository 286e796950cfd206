import type { TaskId } from '../../facts.js';
import { RuleViolation } from '../../rule-violation.js';
import type { ChecklistAnswer, ChecklistSubmitted } from '../inspection.events.js';
import type { ChecklistVersion, Question } from './checklist.js';

/**
 * Answers are those of the version that the visit uses: every question one of its own, asked of an inspected task or of
 * the unit as it says, answered once and in the way that it wants. What was not asked may be left out.
 * @throws RuleViolation naming the question
 */
export function refuseUnfitAnswers(
  used: ChecklistVersion,
  questions: readonly Question[],
  { checklist, version, answers }: Pick<ChecklistSubmitted['data'], 'checklist' | 'version' | 'answers'>,
  inspected: readonly TaskId[],
): void {
  if (checklist !== used.id || version !== used.version)
    throw new RuleViolation('checklist-not-of-the-visit', {
      field: 'checklist',
      details: { checklist: used.id, version: used.version },
    });
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
  answer: ChecklistAnswer,
  questions: readonly Question[],
  { id, version }: ChecklistVersion,
): void {
  const { question, task } = answer;
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
  refuseIncomplete(answer, asked);
}

function refuseIncomplete(
  { question, answer, note, files }: ChecklistAnswer,
  { answers, noteFor, filesFor }: Question,
): void {
  if (!answers.includes(answer))
    throw new RuleViolation('answer-not-offered', { field: 'answers', details: { question, offered: answers } });
  if (noteFor.includes(answer) && (note ?? '').trim() === '')
    throw new RuleViolation('answer-needs-note', { field: 'answers', details: { question, answer } });
  if (filesFor.includes(answer) && files.length === 0)
    throw new RuleViolation('answer-needs-file', { field: 'answers', details: { question, answer } });
}
