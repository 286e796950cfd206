import { RuleViolation } from '../../rule-violation.js';
import { ANSWERS, type Checklist, type InBoth, type Question } from './checklist.js';

export const MOST_QUESTIONS = 200;
/** In composed characters. With `MOST_QUESTIONS` a version always fits into one append. */
export const LONGEST_TITLE = 300;
export const LONGEST_QUESTION = 500;
/** Of checklists and of questions: what addresses and answers name them by. */
export const ID_OF_A_CHECKLIST = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

type Content = Pick<Checklist, 'title' | 'questions'>;

/**
 * What is published: texts composed (NFC) and without blanks around them, answers in the order in which they are offered.
 * @throws RuleViolation naming the field
 */
export function contentOf({ title, questions }: Content): Content {
  if (questions.length === 0) throw new RuleViolation('checklist-without-questions', { field: 'questions' });
  if (questions.length > MOST_QUESTIONS)
    throw new RuleViolation('too-many-questions', { field: 'questions', details: { most: MOST_QUESTIONS } });
  const ids = questions.map(({ id }) => id);
  const twice = ids.findIndex((id, n) => ids.indexOf(id) !== n);
  if (twice >= 0)
    throw new RuleViolation('question-twice', { field: `questions.${twice}.id`, details: { question: ids[twice]! } });
  return {
    title: inBoth(title, 'title', LONGEST_TITLE),
    questions: questions.map((question, n) => questionOf(question, `questions.${n}`)),
  };
}

function questionOf({ id, of, about, text, ...given }: Question, field: string): Question {
  if (!ID_OF_A_CHECKLIST.test(id))
    throw new RuleViolation('question-id-unfit', { field: `${field}.id`, details: { question: id } });
  const offered = (wanted: Question['answers']) => ANSWERS.filter((answer) => wanted.includes(answer));
  const answers = offered(given.answers);
  if (answers.length === 0)
    throw new RuleViolation('question-without-answers', { field: `${field}.answers`, details: { question: id } });
  for (const needing of ['noteFor', 'filesFor'] as const) {
    const other = given[needing].find((answer) => !answers.includes(answer));
    if (other !== undefined)
      throw new RuleViolation('answer-not-among-those-offered', {
        field: `${field}.${needing}`,
        details: { question: id, answer: other },
      });
  }
  return {
    ...{ id, of, about, text: inBoth(text, `${field}.text`, LONGEST_QUESTION), answers },
    ...{ noteFor: offered(given.noteFor), filesFor: offered(given.filesFor) },
  };
}

const inBoth = ({ vi, en }: InBoth, field: string, longest: number): InBoth => ({
  vi: composed(vi, `${field}.vi`, longest),
  en: en === null ? null : composed(en, `${field}.en`, longest),
});

function composed(given: string, field: string, longest: number): string {
  const text = given.normalize('NFC').trim();
  if (text === '') throw new RuleViolation('text-missing', { field });
  if (text.length > longest) throw new RuleViolation('text-too-long', { field, details: { most: longest } });
  return text;
}
