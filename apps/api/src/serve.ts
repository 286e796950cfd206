import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openServer } from './application.js';
import type { Configuration } from './configuration/configuration.js';
import { loadDemo } from './demo/load-demo.js';
import { welcome } from './demo/welcome.js';
import { fromDisk } from './http/disk-problems.js';
import { FirstStart } from './first-start/first-start.js';

/** Another program listens there. */
class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor({ HOST, PORT }: Configuration) {
    super(`port ${PORT} of ${HOST} is in use by another program; stop it first, or set another PORT`);
  }
}

/**
 * Serves until SIGINT or SIGTERM ends it; gives the exit code. What was acknowledged is on disk already; a request under
 * way is cut off, and sent again under its key it gets its answer. What goes wrong before it listens is told in one
 * sentence.
 */
export async function serve({ demo }: { readonly demo: boolean }): Promise<number> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const shown = demo ? await loadDemo({}, print) : undefined;
    const { app, configuration, logger, close } = await openServer();
    try {
      const ended = signalled();
      if (!demo) await app.get(FirstStart).run();
      await listen(app, configuration);
      const address = (await app.getUrl()).replace('127.0.0.1', 'localhost');
      logger.info({ port: new URL(address).port }, 'listening');
      print(`Minh Chứng: ${address}  (API: ${address}/docs)`);
      if (shown !== undefined) welcome(address, shown.password, print);
      await ended;
      logger.info('closing');
    } finally {
      await close();
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    return 1;
  }
}

/** @throws PortTaken */
async function listen(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  try {
    await app.listen(configuration.PORT, configuration.HOST);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortTaken(configuration);
    throw error;
  }
}

/** What SQLite and the system say of a file names neither the file's meaning nor what to do. */
function sentenceOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const answer = fromDisk(error);
  return answer === undefined ? said : `${answer.detail.en} (${said})`;
}

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
