import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { dayOf } from '#domain/dates';
import type { TaskId, UnitId } from '#domain/facts';
import { FOREVER } from '#domain/dated';
import { fold } from '#domain/fold';
import { inspectionsInStreams } from '#domain/inspection/streams-of-inspections';
import { taskStream } from '#domain/streams';
import type { EvidenceRef } from '#domain/task/task.events';
import { inspectionsNaming, namingsOf } from '#read-models/evidence/namings';
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
 * Who may read which file: whoever may see a task or an inspection whose events name it. A task is seen by those in whose
 * scope a unit lies that leads or coordinates it, ever did, or set its deadline; an inspection, which names files only
 * after its visit has opened, by its team and by those in whose scope the inspected unit lies or whoever took over.
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

  /** The name under which it was first given where the reader may see it, its hash in an inspection; undefined where nowhere. */
  async seenBy(reader: Reader, sha256: string): Promise<{ readonly name: string } | undefined> {
    for (const naming of namingsOf(this.rows, sha256)) if (await this.#sees(reader, naming.task)) return naming;
    for (const stream of inspectionsNaming(this.rows, sha256))
      if (await this.#seesInspection(reader, stream)) return { name: sha256 };
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
    return this.#isInScope(scope, await this.#unitsOf(task));
  }

  async #seesInspection({ scope, account }: Reader, stream: string): Promise<boolean> {
    const history = await this.recorder.history('inspection', stream);
    const units = history.flatMap(({ event }) =>
      event.type === 'InspectionPlanned' || event.type === 'InspectionWidened' ? [event.data.unitId] : [],
    );
    const { team } = fold(inspectionsInStreams, history, FOREVER);
    return team.includes(account) || this.#isInScope(scope, units);
  }

  async #isInScope(scope: Reader['scope'], units: readonly UnitId[]): Promise<boolean> {
    if (scope === null) return true;
    const isWithin = await this.gate.isWithin(dayOf(new Date(this.clock()).toISOString()));
    return units.some((unit) => isInScope(scope, unit, isWithin));
  }

  async #unitsOf(task: TaskId): Promise<UnitId[]> {
    const history = await this.recorder.seen('task', taskStream(task));
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
