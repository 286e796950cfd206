import { openServer } from './application.js';
import { FirstStart } from './first-start/first-start.js';
import { loadDemo } from './demo/load-demo.js';
import { welcome } from './demo/welcome.js';

/**
 * Serves until a signal ends it; gives the exit code. What goes wrong before it listens is told in one sentence.
 */
export async function serve({ demo }: { readonly demo: boolean }): Promise<number> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const shown = demo ? await loadDemo({}, print) : undefined;
    const opened = await openServer();
    const { app, configuration, logger, close } = opened;
    if (!demo) await app.get(FirstStart).run();
    await app.listen(configuration.PORT, configuration.HOST);
    const address = (await app.getUrl()).replace('127.0.0.1', 'localhost');
    logger.info({ port: new URL(address).port }, 'listening');
    print(`Minh Chứng: ${address}  (API: ${address}/docs)`);
    if (shown !== undefined) welcome(address, shown.password, print);
    await signalled();
    logger.info('closing');
    await close();
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    return 1;
  }
}

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
