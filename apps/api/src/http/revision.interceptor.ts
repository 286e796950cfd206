import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Gives the revision of what was written or read as an ETag, to be sent back as If-Match. */
@Injectable()
export class RevisionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: unknown) => {
        if (hasRevision(body)) void reply.header('etag', `"${body.revision}"`);
        return body;
      }),
    );
  }
}

const hasRevision = (body: unknown): body is { readonly revision: number } =>
  typeof body === 'object' && body !== null && 'revision' in body && typeof body.revision === 'number';
