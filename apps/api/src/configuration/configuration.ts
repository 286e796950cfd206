import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, Min, validateSync } from 'class-validator';

const whole = (fallback: number) =>
  Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? fallback : Number(value)));
const text = (fallback: string) =>
  Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? fallback : value));

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the environment may set. Every variable has a default; the README lists them. */
export class Configuration {
  @text('./data')
  @IsString()
  @IsNotEmpty()
  DATA_DIR!: string;

  /** Where the log is kept in an EventStoreDB instead of a file below DATA_DIR: `esdb://name:password@host:port`. */
  @text('')
  @Matches(/^$|^esdb(\+discover)?:\/\/([^:@/]+:[^@/]+@)?[^@]+$/, {
    message: 'EVENTSTORE_URL must be esdb://name:password@host:port?options',
  })
  EVENTSTORE_URL!: string;

  /** The log's own name in an EventStoreDB that others use too: `minhchung.task-…`. */
  @text('minhchung')
  @Matches(/^[a-z][a-z0-9]*$/, { message: 'EVENTSTORE_LOG must be lower-case letters and digits, a letter first' })
  EVENTSTORE_LOG!: string;

  @text('127.0.0.1')
  @IsString()
  @IsNotEmpty()
  HOST!: string;

  @whole(3000)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT!: number;

  @text('info')
  @IsIn(LOG_LEVELS)
  LOG_LEVEL!: (typeof LOG_LEVELS)[number];

  /** Minutes a session token is good for. */
  @whole(15)
  @IsInt()
  @Min(1)
  @Max(1_440)
  SESSION_MINUTES!: number;

  /** Days a refresh token is good for. */
  @whole(7)
  @IsInt()
  @Min(1)
  @Max(90)
  REFRESH_DAYS!: number;

  /** Failed sign-ins in a row that lock an account. */
  @whole(5)
  @IsInt()
  @Min(1)
  @Max(100)
  LOCK_AFTER_FAILURES!: number;

  /** Requests a minute for one caller (account, or address before sign-in). */
  @whole(600)
  @IsInt()
  @Min(1)
  RATE_LIMIT_PER_MINUTE!: number;

  /** Milliseconds that a read waits for a write that `?after=` names. */
  @whole(10_000)
  @IsInt()
  @Min(1)
  @Max(60_000)
  READ_WAIT_MS!: number;

  /** Milliseconds in which a request has to arrive whole; a client that is slower is cut off. */
  @whole(60_000)
  @IsInt()
  @Min(100)
  @Max(600_000)
  REQUEST_TIMEOUT_MS!: number;

  /** Largest JSON body, in bytes. */
  @whole(2_097_152)
  @IsInt()
  @Min(1_024)
  @Max(67_108_864)
  BODY_LIMIT_BYTES!: number;

  /** Largest evidence file, in bytes. */
  @whole(20_971_520)
  @IsInt()
  @Min(1_024)
  EVIDENCE_LIMIT_BYTES!: number;
}

/** @throws Error naming every variable that is wrong, and what it has to be. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const known = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, environment[name]]));
  const configuration = plainToInstance(Configuration, known);
  const wrong = validateSync(configuration, { forbidUnknownValues: true });
  if (wrong.length > 0) {
    const lines = wrong.map(
      ({ property, constraints }) =>
        `  ${property}=${withoutPassword(environment[property])}: ${Object.values(constraints ?? {}).join('; ')}`,
    );
    throw new Error(`The configuration is not valid:\n${lines.join('\n')}`);
  }
  return configuration;
}

const withoutPassword = (value = ''): string => value.replace(/\/\/[^@]*@/u, '//…@');

const DEFAULTS: Readonly<Record<keyof Configuration, true>> = {
  DATA_DIR: true,
  EVENTSTORE_URL: true,
  EVENTSTORE_LOG: true,
  HOST: true,
  PORT: true,
  LOG_LEVEL: true,
  SESSION_MINUTES: true,
  REFRESH_DAYS: true,
  LOCK_AFTER_FAILURES: true,
  RATE_LIMIT_PER_MINUTE: true,
  READ_WAIT_MS: true,
  REQUEST_TIMEOUT_MS: true,
  BODY_LIMIT_BYTES: true,
  EVIDENCE_LIMIT_BYTES: true,
};
