import type { ConnectionError } from 'fastify';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from './answer.js';
import { transportAnswer } from './transport-problems.js';

interface Settings {
  /** What goes with every answer, besides its type, length and correlation id. */
  readonly headers: Readonly<Record<string, string>>;
  readonly answered: (correlationId: string, status: number) => void;
}

/** Answers a request that never became one: its head cannot be read, is too long, or did not arrive in time. */
export const answerUnreadable =
  ({ headers, answered }: Settings) =>
  (error: Pick<ConnectionError, 'code'>, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const [correlationId, status] = [randomUUID(), STATUS[error.code] ?? 400];
    if (socket.writable) socket.write(answerTo(correlationId, status, headers));
    socket.destroy();
    answered(correlationId, status);
  };

function answerTo(correlationId: string, status: number, headers: Readonly<Record<string, string>>): string {
  const body = JSON.stringify(problemOf(transportAnswer(status), correlationId));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    `x-correlation-id: ${correlationId}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
}

const STATUS: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
