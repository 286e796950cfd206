import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ruleMessage } from '#domain/rule-messages';
import { RuleViolation } from '#domain/rule-violation';
import { HistoryRemoved, InvalidAppend, KeyReused, RevisionConflict, StoreUnavailable } from '#event-store/errors';
import { BadMoment } from '#read-models/as-of/bad-moment';
import { BadCursor } from '#read-models/text/cursor';
import { DrawRefusal, sentenceOf } from '#sampling/refusal';
import { statusOfRule } from '../record/rule-refusals.js';
import { fromDisk } from './disk-problems.js';
import { InvalidInput } from './invalid-input.js';
import { Refusal } from './problems.js';

/** RFC 9457, with a stable `code`, sentences in both languages, and the fields that are wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: { readonly vi: string; readonly en: string };
  readonly errors?: readonly {
    readonly field: string;
    readonly code: string;
    readonly vi: string;
    readonly en: string;
  }[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

export type Answer = Omit<Problem, 'type' | 'title' | 'correlationId'>;

/** The one place where errors become answers. What it does not know is a bug: logged whole, told in one sentence. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** `storageFailed` is told of every request that failed for a disk, or a file on it. */
  constructor(
    private readonly logger: Logger,
    private readonly storageFailed: (error: Error) => void = () => undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    this.answer(error, request, host.switchToHttp().getResponse<FastifyReply>());
  }

  /** Also for what the router refuses before any route is found. */
  answer(error: unknown, { id }: Pick<FastifyRequest, 'id'>, reply: FastifyReply): void {
    const answer = answerOf(error) ?? this.fault(error) ?? this.bug(error, id);
    if (answer.status === 503 && !(error instanceof Refusal))
      this.logger.warn({ err: error, correlationId: id }, answer.code);
    const problem: Problem = {
      type: `https://minhchung.example/problems/${answer.code}`,
      title: answer.detail.en,
      ...answer,
      correlationId: id,
    };
    if (answer.status === 401) void reply.header('www-authenticate', 'Bearer realm="minhchung"');
    if (answer.status === 503) void reply.header('retry-after', '5');
    void reply
      .status(answer.status)
      .headers({
        'content-type': 'application/problem+json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'x-correlation-id': id,
      })
      .send(problem);
  }

  private fault(error: unknown): Answer | undefined {
    const answer = fromDisk(error);
    if (answer !== undefined) this.storageFailed(error as Error);
    return answer;
  }

  private bug(error: unknown, correlationId: string): Answer {
    this.logger.error({ err: error, correlationId }, 'unexpected error');
    return {
      status: 500,
      code: 'internal-error',
      detail: {
        vi: `Lỗi hệ thống. Khi báo lỗi, hãy nêu mã ${correlationId}.`,
        en: `Internal error. Quote ${correlationId} when you report it.`,
      },
    };
  }
}

function answerOf(error: unknown): Answer | undefined {
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

/** What Nest and Fastify refuse by themselves: unknown routes, bodies too large or not JSON, too many requests. */
function fromTransport(error: unknown): Answer | undefined {
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === undefined || status >= 500) return undefined;
  const [code, vi, en] = TRANSPORT[status] ?? ['bad-request', 'Yêu cầu không hợp lệ.', 'The request is not valid.'];
  return { status, code, detail: { vi, en } };
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

const TRANSPORT: Readonly<Record<number, readonly [string, string, string]>> = {
  400: [
    'malformed-request',
    'Yêu cầu không đọc được: địa chỉ hoặc nội dung JSON không hợp lệ.',
    'The request cannot be read: its address or its JSON body is not valid.',
  ],
  404: ['no-such-route', 'Không có địa chỉ này.', 'There is nothing at this address.'],
  405: ['method-not-allowed', 'Địa chỉ này không nhận phương thức đó.', 'This address does not take that method.'],
  413: ['body-too-large', 'Nội dung gửi lên quá lớn.', 'The body is too large.'],
  414: ['address-too-long', 'Địa chỉ quá dài.', 'The address is too long.'],
  415: ['unsupported-media-type', 'Kiểu nội dung không được hỗ trợ.', 'This media type is not supported.'],
  429: ['too-many-requests', 'Quá nhiều yêu cầu; hãy đợi một chút.', 'Too many requests; wait a little.'],
};
