import { ruleMessage } from '#domain/rule-messages';
import { RuleViolation } from '#domain/rule-violation';
import { HistoryRemoved, InvalidAppend, KeyReused, RevisionConflict, StoreUnavailable } from '#event-store/errors';
import { BadMoment } from '#read-models/as-of/bad-moment';
import { BadCursor } from '#read-models/text/cursor';
import { DrawRefusal, sentenceOf } from '#sampling/refusal';
import { statusOfRule } from '../record/rule-refusals.js';
import { InvalidInput } from './invalid-input.js';
import type { Answer } from './answer.js';
import { Refusal } from './problems.js';
import { fromTransport } from './transport-problems.js';

/** What is answered to an error that somebody foresaw; undefined for a bug, and for a fault of a disk. */
export function answerOf(error: unknown): Answer | undefined {
  if (error instanceof RuleViolation) return fromRule(error);
  if (error instanceof DrawRefusal)
    return { status: 422, code: error.code, detail: sentenceOf(error), details: error.details };
  if (error instanceof InvalidInput)
    return { status: 400, code: 'invalid-input', detail: error.detail, errors: error.errors };
  if (error instanceof Refusal) return fromRefusal(error);
  if (error instanceof BadMoment) return fieldAnswer(400, 'bad-moment', error.field, error.sentence);
  if (error instanceof BadCursor)
    return fieldAnswer(400, 'bad-cursor', 'cursor', {
      vi: 'Con trỏ trang không thuộc danh sách này; hãy tải lại từ trang đầu.',
      en: 'The cursor does not belong to this list; start again from the first page.',
    });
  if (error instanceof RevisionConflict) return fromConflict(error);
  if (error instanceof KeyReused)
    return fieldAnswer(422, 'idempotency-key-reused', 'Idempotency-Key', {
      vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
      en: 'This Idempotency-Key was used for another request.',
    });
  if (error instanceof InvalidAppend)
    return {
      status: 422,
      code: 'not-recordable',
      detail: {
        vi: 'Dữ liệu không ghi được: quá lớn cho một lần ghi, hoặc có giá trị không ghi lại được chính xác.',
        en: `It cannot be recorded: ${error.message}.`,
      },
    };
  if (error instanceof HistoryRemoved)
    return {
      status: 503,
      code: 'history-removed',
      detail: {
        vi: 'Máy chủ EventStoreDB không còn đủ lịch sử của đối tượng này nên không quyết định gì; người vận hành cần chạy lệnh “verify”.',
        en: 'The EventStoreDB no longer has the whole history of this, so nothing is decided; the operator has to run “verify”.',
      },
    };
  if (error instanceof StoreUnavailable)
    return {
      status: 503,
      code: 'log-unavailable',
      detail: {
        vi: 'Nhật ký tạm thời không ghi được; hãy gửi lại.',
        en: 'The log cannot be written right now; send it again.',
      },
    };
  return fromTransport(error);
}

function fromRule(error: RuleViolation): Answer {
  const sentence = ruleMessage(error.code, error.details);
  return {
    status: statusOfRule(error),
    code: error.code,
    detail: sentence,
    ...(error.field === undefined ? {} : { errors: [{ field: error.field, code: error.code, ...sentence }] }),
    details: error.details,
  };
}

const fromRefusal = ({ status, code, sentence, field, details }: Refusal): Answer => ({
  status,
  code,
  detail: sentence,
  ...(field === undefined ? {} : { errors: [{ field, code, ...sentence }] }),
  details,
});

const fieldAnswer = (
  status: number,
  code: string,
  field: string,
  sentence: { readonly vi: string; readonly en: string },
): Answer => ({
  status,
  code,
  detail: sentence,
  errors: [{ field, code, ...sentence }],
});

const fromConflict = (error: RevisionConflict): Answer => ({
  status: 412,
  code: 'revision-conflict',
  detail: {
    vi: `Dữ liệu đã thay đổi: bạn đã xem bản ${error.expected}, hiện là bản ${error.actual}. Hãy tải lại.`,
    en: `It has changed: you have seen revision ${error.expected}, now it is ${error.actual}. Load it again.`,
  },
  details: { expected: error.expected, actual: error.actual },
});
