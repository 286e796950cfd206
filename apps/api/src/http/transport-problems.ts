import { HttpException } from '@nestjs/common';
import type { Answer } from './answer.js';

/** What Nest and Fastify refuse by themselves: unknown routes, bodies too large or not JSON, too many requests. */
export function fromTransport(error: unknown): Answer | undefined {
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  return status === undefined || status >= 500 ? undefined : transportAnswer(status);
}

/** What is answered with a status below 500 for which there is no other reason. */
export function transportAnswer(status: number): Answer {
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
  408: ['too-slow', 'Yêu cầu không đến đủ trong thời hạn.', 'The request did not arrive whole in time.'],
  413: ['body-too-large', 'Nội dung gửi lên quá lớn.', 'The body is too large.'],
  414: ['address-too-long', 'Địa chỉ quá dài.', 'The address is too long.'],
  415: ['unsupported-media-type', 'Kiểu nội dung không được hỗ trợ.', 'This media type is not supported.'],
  429: ['too-many-requests', 'Quá nhiều yêu cầu; hãy đợi một chút.', 'Too many requests; wait a little.'],
  431: ['headers-too-large', 'Phần đầu của yêu cầu quá dài.', 'The headers of the request are too long.'],
};
