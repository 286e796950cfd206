import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { answerOf } from './answer-of.js';
import { fromDisk } from './disk-problems.js';
import { problemOf, type Answer } from './answer.js';
import { Refusal } from './problems.js';

/** Where errors of a request become answers; what never became a request is answered before. What it does not know is a bug: logged whole, told in one sentence. */
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
    if (answer.status === 401) void reply.header('www-authenticate', 'Bearer realm="minhchung"');
    if (answer.status === 503) void reply.header('retry-after', '5');
    void reply
      .status(answer.status)
      .headers({
        'content-type': 'application/problem+json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'x-correlation-id': id,
      })
      .send(problemOf(answer, id));
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
