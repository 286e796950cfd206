import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { countOpenProcesses } from '#read-models/processes/processes.query';
import { ClockGuard } from '../clock-guard/clock-guard.js';
import type { Following } from '../following/following.js';
import { fromDisk } from '../http/disk-problems.js';
import type { Installation } from '../installation/installation.js';
import type { LogState } from '../installation/log.js';
import { FOLLOWING, INSTALLATION, ROWS } from '../installation/tokens.js';
import { ProcessFollower } from '../processes/process-follower.js';

/** An event that could not be applied: everything before it was, nothing after it will be until the cause is mended. */
export interface StoppedShown {
  readonly event: string;
  readonly stream: string;
  readonly type: string;
  readonly n: number;
  readonly why: string;
}

export interface HealthReport {
  readonly status: 'ready' | 'not-ready';
  /** What is wrong, one sentence each; empty when ready. */
  readonly problems: readonly string[];
  /** `fault`: why the log takes nothing just now. */
  readonly log: { readonly size: number; readonly fault: string | null } & LogState;
  readonly readModels: { readonly size: number; readonly lag: number; readonly stopped: StoppedShown | null };
  /** `dropped`: why it does not follow just now; it goes on by itself. */
  readonly ledger: {
    readonly size: number;
    readonly lag: number;
    readonly dropped: string | null;
    readonly stopped: string | null;
  };
  /** Of what is kept beside the log: why a request failed, until that is over. */
  readonly storage: { readonly fault: string | null };
  /** `open`: null where the read models cannot be read. */
  readonly processes: { readonly open: number | null; readonly fault: string | null };
  /** Why nothing is recorded until an operator confirms the time; null where the clock is believed. */
  readonly clock: { readonly doubt: string | null };
}

/** Read models further behind than this answer with yesterday's truth for too long. */
const MOST_LAG = 10_000;

const FILE_GONE =
  'the file of the read models was taken away or replaced while the server runs; start it again: they are made anew';

@Injectable()
export class Health {
  constructor(
    @Inject(FOLLOWING) private readonly following: Following,
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly processes: ProcessFollower,
    private readonly clockGuard: ClockGuard,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  async report(): Promise<HealthReport> {
    const { unanswered, readModels, isFileGone, ledger } = await this.following.status();
    const { writes, keeping } = this.installation;
    const size = readModels.head?.size ?? readModels.n;
    const { stopped } = readModels;
    const open = this.#openProcesses();
    const report = {
      log: { size, fault: writes.problem(), ...this.installation.logState() },
      readModels: {
        size: readModels.n,
        lag: size - readModels.n,
        stopped: stopped && {
          event: stopped.id,
          stream: stopped.stream,
          type: stopped.type,
          n: stopped.n,
          why: stopped.why,
        },
      },
      ledger: { ...ledger, lag: Math.max(0, size - ledger.size) },
      storage: { fault: keeping.problem() },
      processes: { open, fault: this.processes.fault },
      clock: { doubt: this.clockGuard.doubt },
    };
    const problems = [
      unanswered === null ? [] : `the log cannot be read: ${unanswered}`,
      report.log.dropped === null ? [] : `the log is not followed: ${report.log.dropped}`,
      stopped === null
        ? []
        : `the read models stopped at event ${stopped.n} (${stopped.id}, ${stopped.type}): ${stopped.why}`,
      readModels.dropped === null || stopped !== null ? [] : `the read models lost the log: ${readModels.dropped}`,
      isFileGone ? FILE_GONE : [],
      report.readModels.lag > MOST_LAG ? `the read models are ${report.readModels.lag} events behind` : [],
      ledger.stopped === null ? [] : `the ledger stopped, and nothing is recorded: ${ledger.stopped}`,
      ledger.dropped === null ? [] : `the ledger does not follow: ${ledger.dropped}`,
      report.log.fault === null ? [] : `the log takes nothing: ${report.log.fault}`,
      report.storage.fault === null ? [] : `the data folder failed a request: ${report.storage.fault}`,
      report.clock.doubt === null ? [] : `nothing is recorded: ${report.clock.doubt}`,
      report.processes.fault === null ? [] : `a process is interrupted: ${report.processes.fault}`,
    ].flat();
    return { status: problems.length === 0 ? 'ready' : 'not-ready', problems, ...report };
  }

  /** A damaged file is told with the rest, not in the place of it. */
  #openProcesses(): number | null {
    try {
      return countOpenProcesses(this.rows);
    } catch (error) {
      if (fromDisk(error) === undefined) throw error;
      this.installation.keeping.failed(error as Error);
      return null;
    }
  }
}
