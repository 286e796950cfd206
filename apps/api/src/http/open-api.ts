import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { withCommonAnswers } from './common-answers.js';

const DESCRIPTION = `
Every act is an immutable event; every answer is computed from the events, for any day and as known at any moment.

* **Two times.** \`asOf\` is the day the state is about, \`knownAt\` the moment up to which the record counts (a day, an instant or \`size:n\`). Every answer carries its \`basis\`.
* **Writing.** Send an \`Idempotency-Key\`: the same request sent again gets its first answer. \`If-Match\` with the \`ETag\` you have seen refuses what others have changed. The reply carries \`revision\` and \`position\`; \`?after=<position>\` on a read includes it, \`?after=process-<id>\` waits for a process.
* **Acting.** \`X-Acting-Role\` and \`X-Acting-Unit\` choose in which of your roles you act, and for which unit.
* **Problems** are RFC 9457 with a stable \`code\` and sentences in Vietnamese and English.
`;

/** OpenAPI 3.1 at /docs (a page) and /docs-json, made when it is first asked for. */
export function describe(app: NestFastifyApplication): void {
  const configuration = new DocumentBuilder()
    .setTitle('Minh Chứng')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = once(() => withCommonAnswers(SwaggerModule.createDocument(app, configuration)));
  SwaggerModule.setup('docs', app, document, { raw: [], customSiteTitle: 'Minh Chứng' });
  const bytes = once(() => Buffer.from(JSON.stringify(document())));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/docs-json', (_request, reply) => reply.type('application/json; charset=utf-8').send(bytes()));
}

/** Written out once: a quarter of a megabyte, made anew for each who asks, would keep everybody else waiting. */
function once<T>(make: () => T): () => T {
  let made: { readonly of: T } | undefined;
  return () => (made ??= { of: make() }).of;
}
