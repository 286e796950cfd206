import { RuleViolation } from '#domain/rule-violation';
import { ruleMessage } from '#domain/rule-messages';
import { NotAnEventLog, StoreTooNew, StoreTooOld, StoreUnavailable } from '#event-store/errors';
import { ServerUrlRefused } from '#event-store/eventstoredb/server-url';
import { BadMoment } from '#read-models/as-of/bad-moment';
import { ReadModelsNotReady } from '#read-models/engine/read-model-file';
import { NotALedger } from '#read-models/ledger/ledger-schema';
import { BadCursor } from '#read-models/text/cursor';
import { InvalidInput } from '../http/invalid-input.js';
import { errorCode } from '../evidence/error-code.js';
import { DrawRefusal, sentenceOf } from '#sampling/refusal';
import { Refusal } from '../http/problems.js';
import { FolderUnusable } from '../installation/folder.js';
import { AlreadyServed } from '../installation/server-lock.js';

/** What a terminal has to tell apart; each has an exit code of its own. */
export type ProblemKind = 'input' | 'not-found' | 'not-ready' | 'check-failed' | 'internal';

/** An error as a terminal shows it: a stable code, one sentence in each language, the option or argument meant. */
export interface TerminalProblem {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly field?: string;
}

/** The one place where errors become what a terminal shows. What it does not know is a bug. */
export function problemOf(error: unknown): TerminalProblem {
  if (error instanceof Refusal) {
    const { status, code, sentence, field } = error;
    return {
      kind: CHECKS.has(code) ? 'check-failed' : kindOf(status),
      code,
      ...sentence,
      ...(field === undefined ? {} : { field }),
    };
  }
  if (error instanceof RuleViolation)
    return {
      ...{ kind: 'input', code: error.code, ...ruleMessage(error.code, error.details) },
      ...(error.field === undefined ? {} : { field: error.field }),
    };
  if (error instanceof InvalidInput) return { kind: 'input', ...wrongField(error) };
  if (error instanceof DrawRefusal) return { kind: 'input', code: error.code, ...sentenceOf(error) };
  if (error instanceof BadMoment) return { kind: 'input', code: 'bad-moment', ...error.sentence, field: error.field };
  if (error instanceof ServerUrlRefused)
    return {
      kind: 'input',
      code: 'bad-server',
      vi: `Máy chủ EventStoreDB không dùng được như đã nêu: ${error.message}.`,
      en: `The EventStoreDB cannot be used as given: ${error.message}.`,
      field: 'EVENTSTORE_URL',
    };
  if (error instanceof BadCursor)
    return {
      kind: 'input',
      code: 'bad-cursor',
      vi: 'Con trỏ trang không phải của danh sách này.',
      en: 'The cursor is not one of this list.',
      field: 'cursor',
    };
  return surroundings(error) ?? { kind: 'internal', code: 'internal-error', ...bug(error) };
}

function wrongField({ errors, detail }: InvalidInput): Omit<TerminalProblem, 'kind'> {
  const [first] = errors;
  return { code: 'invalid-input', ...detail, ...(first === undefined ? {} : { field: first.field }) };
}
/** What was looked at is not as it should be. */
const CHECKS = new Set(['backup-damaged', 'not-the-same-log']);

const kindOf = (status: number): ProblemKind =>
  status === 404 ? 'not-found' : status === 503 ? 'not-ready' : status >= 500 ? 'internal' : 'input';

/** What the files and other processes do not allow just now. */
function surroundings(error: unknown): TerminalProblem | undefined {
  const notReady = (code: string, vi: string, en: string) => ({ kind: 'not-ready' as const, code, vi, en });
  if (error instanceof AlreadyServed)
    return notReady(
      'already-served',
      'Một tiến trình khác đang phục vụ thư mục dữ liệu này; hãy dừng tiến trình đó trước.',
      `${error.message}.`,
    );
  if (error instanceof ReadModelsNotReady)
    return notReady(
      'read-models-not-ready',
      'Dữ liệu để đọc đang được một tiến trình khác lập; hãy thử lại sau.',
      'The read models are being made by another process; try again later.',
    );
  if (error instanceof StoreUnavailable)
    return notReady(
      'log-unavailable',
      'Nhật ký tạm thời không mở được; hãy thử lại.',
      `The log is not available: ${error.message}.`,
    );
  if (error instanceof StoreTooNew || error instanceof StoreTooOld)
    return notReady('other-release', 'Nhật ký thuộc phiên bản phần mềm khác.', `${error.message}.`);
  if (error instanceof NotAnEventLog || error instanceof NotALedger)
    return notReady('not-our-file', `Tệp dữ liệu không đúng loại: ${error.message}.`, `${error.message}.`);
  if (error instanceof FolderUnusable)
    return notReady('folder-unusable', `Không dùng được thư mục: ${error.message}.`, `${error.message}.`);
  if (DISK_FULL.includes(errorCode(error)))
    return notReady(
      'disk-full',
      'Ổ đĩa đã đầy; những gì ghi dở không được tính. Giải phóng chỗ trống rồi chạy lại lệnh.',
      'The disk is full; what was half written does not count. Free some space and run the command again.',
    );
  return undefined;
}

const DISK_FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'];

const bug = (error: unknown) => {
  const what = error instanceof Error ? error.message : String(error);
  return { vi: `Lỗi hệ thống: ${what}`, en: `Internal error: ${what}` };
};
