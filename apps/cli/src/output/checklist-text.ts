import type { VersionPage } from '#api/application';
import type { Context } from '../context.js';
import { ANSWERS_GIVEN, ASKED_OF, CHECKLIST_STANDINGS } from './checklist-words.js';
import { shownDay } from './dates.js';
import { facts, table } from './table.js';

/** One version: where it stands, and its questions as they were published. */
export function checklistLines(shown: VersionPage, context: Context): readonly string[] {
  const say = (vi: string, en: string) => context.say({ vi, en });
  const { id, version, title, from, standing, withdrawn, questions } = shown;
  return [
    ...facts([
      [say('Phiếu', 'Checklist'), say(`${id}, bản ${version}`, `${id}, version ${version}`)],
      [say('Tên', 'Title'), inLanguage(title, context)],
      [say('Tình trạng', 'Standing'), context.say(CHECKLIST_STANDINGS[standing])],
      [say('Dùng từ', 'Used from'), from === null ? say('ngay từ đầu', 'the beginning') : shownDay(from)],
      ...(withdrawn === null
        ? []
        : [[say('Rút ngày', 'Withdrawn on'), `${shownDay(withdrawn.on)}: ${withdrawn.reason}`] as const]),
    ]),
    '',
    ...table(
      [
        { title: say('Mã', 'Id') },
        { title: say('Hỏi về', 'Asked of') },
        { title: say('Câu hỏi', 'Question') },
        { title: say('Trả lời', 'Answers') },
      ],
      questions.map((question) => [
        question.id,
        context.say(ASKED_OF[question.of]),
        inLanguage(question.text, context),
        answersOf(question, context),
      ]),
    ),
  ];
}

export const inLanguage = ({ vi, en }: VersionPage['title'], context: Context): string =>
  context.say({ vi, en: en ?? vi });

function answersOf({ answers, noteFor, filesFor }: VersionPage['questions'][number], context: Context): string {
  const note = context.say({ vi: 'ghi rõ', en: 'with a note' });
  const file = context.say({ vi: 'kèm tệp', en: 'with a file' });
  return answers
    .map((answer) => {
      const wanted = [noteFor.includes(answer) ? note : [], filesFor.includes(answer) ? file : []].flat();
      return context.say(ANSWERS_GIVEN[answer]) + (wanted.length === 0 ? '' : ` (${wanted.join(', ')})`);
    })
    .join('; ');
}
