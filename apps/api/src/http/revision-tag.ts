import type { FastifyInstance } from 'fastify';

/** Gives the revision of what was written or read as an ETag, to be sent back as If-Match. */
export function tagRevisions(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('preSerialization', (_request, reply, body, done) => {
    if (reply.statusCode < 400 && hasRevision(body)) void reply.header('etag', `"${body.revision}"`);
    done(null, body);
  });
}

const hasRevision = (body: unknown): body is { readonly revision: number } =>
  typeof body === 'object' && body !== null && 'revision' in body && typeof body.revision === 'number';
