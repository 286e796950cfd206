import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Clock } from '#event-store/clock';
import { ApplicationModule } from './application.module.js';
import { readConfiguration, type Configuration } from './configuration/configuration.js';
import { createServer } from './http/server.js';
import { openInstallation, type Installation } from './installation/installation.js';
import { createLogger, NestLogger } from './logging/logger.js';
import { ProcessFollower } from './processes/process-follower.js';

export * from './terminal/exports.js';

/** What may be given from outside; everything else comes from the environment. */
export interface Options {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly logger?: Logger;
  /** A simulated clock, for tests and the demo loader. */
  readonly clock?: Clock;
  /** Given with it: the simulated clock is watched against this one, like a real one. */
  readonly monotonic?: Clock;
}

/** An application over one opened installation; `close` ends both. */
export interface Opened<App extends INestApplicationContext> {
  readonly app: App;
  readonly installation: Installation;
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly close: () => Promise<void>;
}

/** The whole application behind HTTP, not yet listening. Refuses to start beside another server on the same folder. */
export async function openServer(options: Options = {}): Promise<Opened<NestFastifyApplication>> {
  return open(options, 'server', (module, { configuration, logger }) => createServer(module, configuration, logger));
}

/** The same application without HTTP, beside a server or without one: for the command line and the demo loader. */
export async function openTool(options: Options = {}): Promise<Opened<INestApplicationContext>> {
  return open(options, 'tool', (module, { logger }) =>
    NestFactory.createApplicationContext(module, { logger: new NestLogger(logger) }),
  );
}

type Surroundings = Pick<Opened<INestApplicationContext>, 'configuration' | 'logger'>;

async function open<App extends INestApplicationContext>(
  { environment = process.env, clock, monotonic, ...options }: Options,
  as: 'server' | 'tool',
  create: (module: ReturnType<typeof ApplicationModule.over>, surroundings: Surroundings) => Promise<App>,
): Promise<Opened<App>> {
  const configuration = readConfiguration(environment);
  const logger = options.logger ?? createLogger(configuration.LOG_LEVEL);
  const clocks = { ...(clock && { clock }), ...(monotonic && { monotonic }) };
  const installation = await openInstallation({ configuration, logger, as, ...clocks });
  try {
    const app = await create(ApplicationModule.over(installation, configuration, logger), { configuration, logger });
    const processes = app.get(ProcessFollower);
    if (installation.leads) processes.start();
    const close = async () => {
      await app.close();
      await processes.stop();
      await installation.close();
    };
    return { app, installation, configuration, logger, close };
  } catch (error) {
    await installation.close();
    throw error;
  }
}
