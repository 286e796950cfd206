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

/**
 * Helmet's headers with every answer. They are always the same, and helmet works them out anew for each request: so it
 * is asked once, and what it set is set again.
 */
export async function sendSecurityHeaders(application: Pick<FastifyInstance, 'addHook'>): Promise<void> {
  const headers = await headersOfHelmet();
  application.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

async function headersOfHelmet(): Promise<Record<string, string>> {
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
