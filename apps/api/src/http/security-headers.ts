import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';

/** The documentation page runs its own scripts and styles; nothing comes from elsewhere. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  upgradeInsecureRequests: null,
};

/** The headers that go with every answer. */
export function sendSecurityHeaders(
  application: Pick<FastifyInstance, 'addHook'>,
  headers: Readonly<Record<string, string>>,
): void {
  application.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

/** Helmet's. They are always the same, and helmet works them out anew for each request: so it is asked once. */
export async function securityHeaders(): Promise<Record<string, string>> {
  const asked = fastify();
  const headers: Record<string, string> = {};
  try {
    await asked.register(helmet, { contentSecurityPolicy: { directives: CONTENT_SECURITY } });
    asked.get('/', (_request, reply) => {
      for (const [name, value] of Object.entries(reply.raw.getHeaders())) headers[name] = String(value);
      return '';
    });
    await asked.inject('/');
  } finally {
    await asked.close();
  }
  return headers;
}
