import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { openProcesses } from '#read-models/processes/processes.query';
import { ClockGuard } from '../clock-guard/clock-guard.js';
import type { Following } from '../following/following.js';
import type { Installation } from '../installation/installation.js';
import type { LogState } from '../installation/log.js';
import { FOLLOWING, INSTALLATION, ROWS } from '../installation/tokens.js';
import { WriteWatch } from '../installation/write-watch.js';
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
  readonly ledger: { readonly size: number; readonly lag: number; readonly stopped: string | null };
  readonly processes: { readonly open: number; readonly fault: string | null };
  /** Why nothing is recorded until an operator confirms the time; null where the clock is believed. */
  readonly clock: { readonly doubt: string | null };
}

/** Read models further behind than this answer with yesterday's truth for too long. */
const MOST_LAG = 10_000;

@Injectable()
export class Health {
  constructor(
    @Inject(FOLLOWING) private readonly following: Following,
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly processes: ProcessFollower,
    private readonly clockGuard: ClockGuard,
    private readonly writes: WriteWatch,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  async report(): Promise<HealthReport> {
    const { unanswered, readModels, ledger } = await this.following.status();
    const size = readModels.head?.size ?? readModels.n;
    const { stopped } = readModels;
    const report = {
      log: { size, fault: this.writes.problem(), ...this.installation.logState() },
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
      ledger: { size: ledger.size, lag: Math.max(0, size - ledger.size), stopped: ledger.stopped },
      processes: { open: openProcesses(this.rows).length, fault: this.processes.fault },
      clock: { doubt: this.clockGuard.doubt },
    };
    const problems = [
      unanswered === null ? [] : `the log cannot be read: ${unanswered}`,
      report.log.dropped === null ? [] : `the log is not followed: ${report.log.dropped}`,
      stopped === null
        ? []
        : `the read models stopped at event ${stopped.n} (${stopped.id}, ${stopped.type}): ${stopped.why}`,
      readModels.dropped === null || stopped !== null ? [] : `the read models lost the log: ${readModels.dropped}`,
      report.readModels.lag > MOST_LAG ? `the read models are ${report.readModels.lag} events behind` : [],
      ledger.stopped === null ? [] : `the ledger stopped: ${ledger.stopped}`,
      report.log.fault === null ? [] : `the log takes nothing: ${report.log.fault}`,
      report.clock.doubt === null ? [] : `nothing is recorded: ${report.clock.doubt}`,
      report.processes.fault === null ? [] : `a process is interrupted: ${report.processes.fault}`,
    ].flat();
    return { status: problems.length === 0 ? 'ready' : 'not-ready', problems, ...report };
  }
}
