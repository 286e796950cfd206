import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { dayOf } from '#domain/dates';
import type { TaskId, UnitId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { EvidenceRef } from '#domain/task/task.events';
import { namingsOf, type Naming } from '#read-models/evidence/namings';
import { Gate } from '../access/gate.js';
import type { Reader } from '../access/reader.js';
import { isInScope } from '../access/scope.js';
import { NotFound } from '../http/problems.js';
import { CLOCK, ROWS } from '../installation/tokens.js';
import { Recorder } from '../record/recorder.js';
import { EvidenceFiles } from './evidence-files.js';

/** A file as a report names it. */
export interface NamedFile {
  readonly sha256: string;
  readonly name: string;
}

/**
 * Who may read which file: whoever may see a task whose events name it. A task is seen by those in whose scope a unit
 * lies that leads or coordinates it, ever did, or set its deadline.
 */
@Injectable()
export class EvidenceAccess {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly recorder: Recorder,
    private readonly gate: Gate,
    @Inject(ROWS) private readonly rows: Database.Database,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  /** The first naming that the reader may see; undefined where there is none. */
  async seenBy(reader: Reader, sha256: string): Promise<Naming | undefined> {
    for (const naming of namingsOf(this.rows, sha256)) if (await this.#sees(reader, naming.task)) return naming;
    return undefined;
  }

  /**
   * The files that a command names, with their sizes on disk. A hash alone opens nothing: who names a file has uploaded
   * it, or may read it already; otherwise it is as though it were not there.
   * @throws NotFound
   */
  async refs(reader: Reader, named: readonly NamedFile[], field = 'evidence'): Promise<EvidenceRef[]> {
    return Promise.all(named.map((file, n) => this.#ref(reader, file, `${field}.${n}.sha256`)));
  }

  /** As `refs`, of files named by their hashes alone. @throws NotFound */
  async hashes(reader: Reader, named: readonly string[], field = 'files'): Promise<readonly string[]> {
    await Promise.all(named.map((sha256, n) => this.#size(reader, sha256, `${field}.${n}`)));
    return named;
  }

  async #ref(reader: Reader, { sha256, name }: NamedFile, field: string): Promise<EvidenceRef> {
    return { sha256, name, size: await this.#size(reader, sha256, field) };
  }

  async #size(reader: Reader, sha256: string, field: string): Promise<number> {
    const size = await this.files.sizeOf(sha256);
    if (size !== null && (await this.#mayName(reader, sha256))) return size;
    throw new NotFound({ vi: 'tệp minh chứng', en: 'evidence file' }, sha256, field);
  }

  async #mayName(reader: Reader, sha256: string): Promise<boolean> {
    return (await this.files.wasGivenBy(sha256, reader.account)) || (await this.seenBy(reader, sha256)) !== undefined;
  }

  async #sees({ scope }: Reader, task: TaskId): Promise<boolean> {
    if (scope === null) return true;
    const isWithin = await this.gate.isWithin(dayOf(new Date(this.clock()).toISOString()));
    return (await this.#unitsOf(task)).some((unit) => isInScope(scope, unit, isWithin));
  }

  async #unitsOf(task: TaskId): Promise<UnitId[]> {
    const history = await this.recorder.history('task', taskStream(task));
    return history.flatMap(({ event }) => {
      if (event.type === 'TaskAssigned') {
        const { lead, coordinating, setBy } = event.data;
        return [...lead.map(({ unit }) => unit), ...coordinating, setBy];
      }
      if (event.type === 'TaskReassigned') {
        const { lead, coordinating } = event.data.to;
        return [...lead.map(({ unit }) => unit), ...coordinating];
      }
      return [];
    });
  }
}
