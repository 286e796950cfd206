import type { InBoth } from '#domain/inspection/checklists/checklist';
import { FIVE_CLEARS_V1 } from '#domain/inspection/checklists/five-clears';
import { checklistStream } from '#domain/streams';
import { PublishChecklist } from '../../checklists/publish-checklist/publish-checklist.handler.js';
import type { QuestionBody } from '../../checklists/publish-checklist/question.body.js';
import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { invented } from '../year/invented.js';
import { LEADER } from './team.js';

/** What the second version asks besides. */
export const ADDED: QuestionBody = {
  id: 'so-theo-doi',
  of: 'unit',
  about: 'reporting',
  text: {
    vi: invented('Đơn vị có sổ theo dõi chung cho mọi nhiệm vụ được giao, cập nhật hằng tuần không?'),
    en: 'Does the unit keep one register of all its tasks, brought up to date every week?',
  },
  noteFor: ['no'],
};

const { id, title, questions } = FIVE_CLEARS_V1;
const said = ({ vi, en }: InBoth) => ({ vi, ...(en === null ? {} : { en }) });
const KEPT = questions.map(({ id, of, about, text }) => ({ id, of, about, text: said(text) }));
const BODY = { id, version: 2, title: said(title), questions: [...KEPT, ADDED] };

/** Invented: what the team learned from the first visits. Those planned before go on answering the first version. */
export const secondChecklist = (): DemoAct => ({
  at: at('2024-09-30', 11),
  words: ['publish checklist', id, '2'],
  by: LEADER,
  stream: checklistStream(id),
  command: (context) => new PublishChecklist(BODY, context),
});
