import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { UnsupportedMediaTypeException, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { bearerOf } from '../access/bearer.js';
import { CheckedTokens } from '../access/checked-tokens.js';
import type { Configuration } from '../configuration/configuration.js';
import { Metrics } from '../health/metrics.js';
import type { Installation } from '../installation/installation.js';
import { INSTALLATION } from '../installation/tokens.js';
import { NestLogger } from '../logging/logger.js';
import { describe } from './open-api.js';
import { ProblemFilter } from './problem.filter.js';
import { tagRevisions } from './revision-tag.js';
import { securityHeaders, sendSecurityHeaders } from './security-headers.js';
import { answerUnreadable } from './unreadable-requests.js';
import { validation } from './validation.js';
import { refuseIllFormed, refuseOtherThanObject } from './well-formed.js';

const CORRELATION_ID = /^[\w.:-]{1,64}$/;
const NOT_KEPT = 'private, no-store';

/** The application behind HTTP, not yet listening: limits, headers, problems, logs, documentation. */
export async function createServer(
  module: DynamicModule,
  configuration: Configuration,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const headers = await securityHeaders();
  const problems = new ProblemFilter(logger, (error) => app.get<Installation>(INSTALLATION).keeping.failed(error));
  const adapter = new FastifyAdapter({
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
    clientErrorHandler: answerUnreadable({
      headers: { ...headers, 'cache-control': NOT_KEPT },
      answered: (correlationId, status) => {
        app.get(Metrics).unreadable(status);
        logger.info({ correlationId, status }, 'answered what could not be read');
      },
    }),
    bodyLimit: configuration.BODY_LIMIT_BYTES,
    requestTimeout: configuration.REQUEST_TIMEOUT_MS,
    connectionTimeout: 2 * configuration.REQUEST_TIMEOUT_MS,
    http: {
      headersTimeout: configuration.REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: Math.min(30_000, configuration.REQUEST_TIMEOUT_MS / 2),
    },
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
    },
    // A parameter may be a directive's number, a slash in it encoded.
    routerOptions: { maxParamLength: 300 },
  });
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    forceCloseConnections: true,
  });
  app.useGlobalFilters(problems);
  app.useGlobalPipes(validation());
  sendSecurityHeaders(app.getHttpAdapter().getInstance(), headers);
  await app.register(rateLimit, {
    max: configuration.RATE_LIMIT_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: callerOf(app.get(CheckedTokens)),
  });
  await app.register(multipart, { limits: { files: 1, fields: 5, fileSize: configuration.EVIDENCE_LIMIT_BYTES } });
  takeJsonOnly(app);
  tagRevisions(app.getHttpAdapter().getInstance());
  observe(app, logger);
  describe(app);
  return app;
}

/** The account of a good token, else the address: what is merely claimed gives nobody a fresh allowance. */
const callerOf =
  (tokens: CheckedTokens) =>
  async ({ headers, ip, url }: FastifyRequest): Promise<string> => {
    const token = url.startsWith('/sessions') ? undefined : bearerOf(headers.authorization);
    return (token === undefined ? null : await tokens.read(token))?.account ?? ip;
  };

const TAKING_FILES = new Set(['/evidence', '/imports']);

/** Bodies are JSON objects, but for the routes that take a file; what no field may hold is refused before all else. */
function takeJsonOnly(app: NestFastifyApplication): void {
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, _body, done) => done(unsupported()));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      refuseOtherThanTaken(request);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

function refuseOtherThanTaken(request: FastifyRequest): void {
  if (request.isMultipart() && !TAKING_FILES.has(request.routeOptions.url ?? '')) throw unsupported();
  refuseOtherThanObject(request.body);
  refuseIllFormed(request.body);
  refuseIllFormed(request.query);
}

const unsupported = () => new UnsupportedMediaTypeException();

/** One line and one measurement a request; the route's pattern, never what was in it. */
function observe(app: NestFastifyApplication, logger: Logger): void {
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-correlation-id', request.id);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', NOT_KEPT);
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    logger.info(
      {
        correlationId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
}
