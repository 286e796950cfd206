import { Refusal } from '../http/problems.js';
import type { Question } from './agreed/question.js';

/** Of a document: 20 MiB. */
export const MOST_BYTES = 20 * 1024 * 1024;

const FIELD = 'file';

export const importTooLarge = (): Refusal =>
  new Refusal(413, 'file-too-large', { vi: 'Tệp lớn hơn 20 MB.', en: 'The file is larger than 20 MB.' }, FIELD, {
    limitBytes: MOST_BYTES,
  });

export const noDocument = (): Refusal =>
  new Refusal(
    400,
    'one-document-expected',
    {
      vi: 'Gửi đúng một tệp (multipart/form-data), hoặc JSON có trường “text” là nội dung được dán.',
      en: 'Send exactly one file (multipart/form-data), or JSON with the pasted text in “text”.',
    },
    FIELD,
  );

export const uploadCutShort = (): Refusal =>
  new Refusal(
    400,
    'upload-cut-short',
    { vi: 'Tệp tải lên bị đứt giữa chừng; hãy gửi lại.', en: 'The upload was cut short; send it again.' },
    FIELD,
  );

/** How many open questions an answer names; all of them stand in the preview. */
const NAMED = 50;

export const notReady = (questions: readonly Question[]): Refusal =>
  new Refusal(
    422,
    'import-not-ready',
    {
      vi: `Còn ${questions.length} điểm cần người quyết định trước khi ghi nhận.`,
      en: `${questions.length} questions have to be ruled on before this is recorded.`,
    },
    undefined,
    { total: questions.length, questions: questions.slice(0, NAMED) },
  );

export const previewChanged = (digest: string): Refusal =>
  new Refusal(
    409,
    'preview-changed',
    {
      vi: 'Kết quả đọc văn bản đã khác với bản xem trước; hãy xem lại rồi ghi nhận.',
      en: 'The document reads otherwise than in the preview that was seen; look again, then commit.',
    },
    'digest',
    { digest },
  );

export const notCommitted = (): Refusal =>
  new Refusal(409, 'import-not-committed', {
    vi: 'Văn bản này chưa được ghi nhận nên không có gì để hoàn tác.',
    en: 'Nothing was committed: nothing to undo.',
  });

/** If-Match is for the import as it was before the commit's own parts are recorded. */
export const changedSince = (expected: number, actual: number): Refusal =>
  new Refusal(
    412,
    'revision-conflict',
    {
      vi: `Dữ liệu đã thay đổi: bạn đã xem bản ${expected}, hiện là bản ${actual}. Hãy tải lại.`,
      en: `It has changed: you have seen revision ${expected}, now it is ${actual}. Load it again.`,
    },
    undefined,
    { expected, actual },
  );
