import type { RuleMessages } from '../rule-messages.js';

export const IMPORT_MESSAGES = {
  'import-not-opened': {
    vi: () => 'Lần nhập văn bản: chưa có tệp nào được tiếp nhận.',
    en: () => 'Import: no file has been received for it.',
  },
  'import-committed': {
    vi: () => 'Lần nhập văn bản: đã được ghi nhận; muốn sửa thì hoàn tác trước, hoặc đính chính văn bản.',
    en: () => 'Import: it is on record; undo it first, or correct the directive.',
  },
  'ruling-needs-reason': {
    vi: () => 'Lý do: bỏ một dòng, bác một liên kết hay ghi khác văn bản thì phải nêu lý do.',
    en: () => 'Why: leaving out a row, rejecting a link, or saying something else than the document needs a reason.',
  },
  'only-commit-undone': {
    vi: () => 'Sự kiện được hoàn tác: chỉ hoàn tác được việc ghi nhận văn bản; ý kiến xử lý thì rút lại.',
    en: () => 'Corrects: only the decision to record the document is undone; a ruling is withdrawn.',
  },
  'correction-not-undone': {
    vi: () => 'Lần nhập văn bản: đã đính chính một văn bản có sẵn; nhập lại bản trước làm đính chính thay vì hoàn tác.',
    en: () => 'Import: it corrected a directive on record; import the earlier text as a correction instead of undoing.',
  },
} as const satisfies RuleMessages;
