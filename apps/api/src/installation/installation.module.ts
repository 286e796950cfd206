import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { ClockGuard } from '../clock-guard/clock-guard.js';
import type { Configuration } from '../configuration/configuration.js';
import { Recorder } from '../record/recorder.js';
import { Secrets } from '../secrets/secrets.js';
import type { Installation } from './installation.js';
import { CLOCK, CONFIGURATION, EVENT_STORE, FOLLOWING, INSTALLATION, LOGGER, ROWS, SNAPSHOTS } from './tokens.js';

/** Hands the opened files to whoever asks for them. It does not close them: who opened the installation does. */
@Global()
@Module({})
export class InstallationModule {
  static forRoot(installation: Installation, configuration: Configuration, logger: Logger): DynamicModule {
    const provided = [
      { provide: INSTALLATION, useValue: installation },
      { provide: CONFIGURATION, useValue: configuration },
      { provide: LOGGER, useValue: logger },
      { provide: EVENT_STORE, useValue: installation.store },
      { provide: CLOCK, useValue: installation.clock },
      { provide: ROWS, useValue: installation.rows },
      { provide: SNAPSHOTS, useValue: installation.snapshots },
      { provide: FOLLOWING, useValue: installation.following },
      { provide: ClockGuard, useValue: installation.clockGuard },
      { provide: Secrets, useValue: installation.secrets },
    ];
    return {
      module: InstallationModule,
      providers: [...provided, Recorder],
      exports: [...provided.map(({ provide }) => provide), Recorder],
    };
  }
}
