import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { setTimeout as delay } from 'node:timers/promises';
import { dayOf } from '#domain/dates';
import type { IsoDate } from '#domain/facts';
import type { Clock } from '#event-store/clock';
import type { Basis } from '#read-models/as-of/basis';
import { resolveMoment } from '#read-models/as-of/resolve';
import { processOf } from '#read-models/processes/processes.query';
import type { Configuration } from '../configuration/configuration.js';
import type { Following } from '../following/following.js';
import { Refusal } from '../http/problems.js';
import type { Installation } from '../installation/installation.js';
import { CLOCK, CONFIGURATION, FOLLOWING, INSTALLATION, ROWS } from '../installation/tokens.js';

interface Asked {
  readonly after?: string | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly knownAt?: string | undefined;
}

/** From what a reader asks to the moment that the answer is about, waiting for what the answer has to include. */
@Injectable()
export class Moments {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(FOLLOWING) private readonly following: Following,
    @Inject(ROWS) private readonly rows: Database.Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'READ_WAIT_MS'>,
  ) {}

  /** Today in Asia/Ho_Chi_Minh. */
  today(): IsoDate {
    return dayOf(new Date(this.clock()).toISOString());
  }

  /** @throws BadMoment; Refusal 503 where the read models do not get there in time. */
  async of(asked: Asked): Promise<Basis> {
    await this.waitFor(asked.after);
    return resolveMoment(this.rows, this.installation.ledger, asked, this.today());
  }

  /** `after`: the position of a write, or `process-<id>` for everything that a process has done at its end. */
  async waitFor(after: string | undefined): Promise<void> {
    if (after === undefined) return;
    const process = /^process-(.+)$/.exec(after)?.[1];
    const reached = process === undefined ? await this.#reaches(BigInt(after)) : await this.#completes(process);
    if (reached) return;
    throw new Refusal(
      503,
      'not-yet-readable',
      { vi: 'Dữ liệu vừa ghi chưa đọc được; hãy thử lại.', en: 'What was written cannot be read yet; try again.' },
      'after',
    );
  }

  async #reaches(position: bigint): Promise<boolean> {
    if (!(await this.following.waitFor(position, this.configuration.READ_WAIT_MS))) return false;
    const n = this.rows.prepare<[], number | null>('SELECT max(n) FROM log').pluck().get();
    return this.following.waitForLedger(n ?? 0, this.configuration.READ_WAIT_MS);
  }

  /** Another process may be at work on it: looks every 25 ms. */
  async #completes(process: string): Promise<boolean> {
    for (const end = performance.now() + this.configuration.READ_WAIT_MS; performance.now() < end; await delay(25)) {
      const progress = processOf(this.rows, process);
      if (progress !== undefined && progress.completedAt !== null)
        return this.following.catchUp(this.configuration.READ_WAIT_MS);
    }
    return false;
  }
}
