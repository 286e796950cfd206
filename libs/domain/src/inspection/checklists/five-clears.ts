import { ANSWERS, type Checklist, type Question } from './checklist.js';

/** Any answer, with or without a note and files. */
const ANY: Pick<Question, 'answers' | 'noteFor' | 'filesFor'> = { answers: ANSWERS, noteFor: [], filesFor: [] };

/**
 * The starting checklist: the five clears that the city plan wants of every task, and the duties to report (by the 15th
 * of every month, with figures that can be shown). Every installation has it from its first day, without an event;
 * what is published of it follows as version 2.
 */
export const FIVE_CLEARS_V1: Checklist = {
  id: 'nam-ro',
  version: 1,
  title: { vi: 'Năm rõ và chế độ báo cáo', en: 'The five clears and the duty to report' },
  questions: [
    {
      id: 'ro-nguoi',
      of: 'task',
      about: 'clears',
      ...ANY,
      text: {
        vi: 'Có văn bản phân công người cụ thể thực hiện nhiệm vụ này không?',
        en: 'Does a document name the person who carries out this task?',
      },
    },
    {
      id: 'ro-viec',
      of: 'task',
      about: 'clears',
      ...ANY,
      text: {
        vi: 'Người được phân công có nêu đúng những việc phải làm và thứ tự thực hiện không?',
        en: 'Can whoever is in charge say what has to be done, and in which order?',
      },
    },
    {
      id: 'ro-tien-do',
      of: 'task',
      about: 'clears',
      ...ANY,
      text: {
        vi: 'Có mốc thời gian cho từng phần việc, và các mốc đã qua có được giữ đúng không?',
        en: 'Has each part of the work a date, and were the past dates kept?',
      },
    },
    {
      id: 'ro-ket-qua',
      of: 'task',
      about: 'clears',
      ...ANY,
      text: {
        vi: 'Sản phẩm đã báo cáo có xem được tại chỗ không?',
        en: 'Can the product that was reported be seen on the spot?',
      },
    },
    {
      id: 'ro-trach-nhiem',
      of: 'task',
      about: 'clears',
      ...ANY,
      text: {
        vi: 'Có xác định rõ lãnh đạo chịu trách nhiệm khi nhiệm vụ chậm hoặc không đạt không?',
        en: 'Is it settled which leader answers for delay or failure of the task?',
      },
    },
    {
      id: 'bao-cao-dung-so-lieu',
      of: 'task',
      about: 'reporting',
      ...ANY,
      text: {
        vi: 'Số liệu đã báo cáo có khớp với hồ sơ lưu tại đơn vị không?',
        en: 'Do the figures reported agree with the records kept at the unit?',
      },
    },
    {
      id: 'bao-cao-dung-han',
      of: 'unit',
      about: 'reporting',
      ...ANY,
      text: {
        vi: 'Báo cáo tháng của đơn vị có được gửi trước hoặc vào ngày 15 trong cả năm không?',
        en: 'Were the unit’s monthly reports sent by the 15th throughout the year?',
      },
    },
    {
      id: 'bao-cao-co-nguoi-ky',
      of: 'unit',
      about: 'reporting',
      ...ANY,
      text: {
        vi: 'Người đứng đầu đơn vị có trực tiếp xem và duyệt báo cáo trước khi gửi không?',
        en: 'Does the head of the unit look at the reports and approve them before they are sent?',
      },
    },
    {
      id: 'bao-cao-kho-khan',
      of: 'unit',
      about: 'reporting',
      ...ANY,
      text: {
        vi: 'Những khó khăn đơn vị đang gặp có được nêu trong báo cáo không?',
        en: 'Do the reports tell of the difficulties that the unit has?',
      },
    },
  ],
};
