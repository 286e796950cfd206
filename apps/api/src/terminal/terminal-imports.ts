import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Role } from '#domain/facts';
import { understand } from '#intake/understand';
import type { ProcessProgress } from '#read-models/processes/processes.query';
import { EvidenceFiles } from '../evidence/evidence-files.js';
import { safeName } from '../evidence/safe-name.js';
import type { Following } from '../following/following.js';
import { shapeChecked } from '../http/validation.js';
import { HeldRulings } from '../imports/agreed/held-rulings.js';
import { CommitImport } from '../imports/commit-import/commit-import.handler.js';
import { MOST_BYTES } from '../imports/import-problems.js';
import { OpenImport } from '../imports/open-import/open-import.handler.js';
import { Imports } from '../imports/imports.js';
import { Previews } from '../imports/previews.js';
import { ProgrammeKnown } from '../imports/programme-known.js';
import { RuleImport } from '../imports/rule-import/rule-import.handler.js';
import { RuleImportBody } from '../imports/rule-import/ruling.body.js';
import { ImportViews, type ImportShown } from '../imports/views/import-views.js';
import { FOLLOWING } from '../installation/tokens.js';
import { Moments } from '../moments/moments.js';
import { TerminalGate, type Acting } from './acting.js';
import { sizeOf } from './file-bytes.js';
import {
  documentRead,
  gravest,
  previewDocument,
  type DocumentPreview,
  type DocumentRead,
  type FindingSeverity,
} from './preview-document.js';
import type { RequestContext } from '../record/request-context.js';

export interface ImportAsked extends Acting {
  /** Rulings as PATCH /imports/… takes them; null for none. */
  readonly rulings: unknown;
  /** Told now and then: steps done, of how many. */
  readonly onProgress: (done: number, of: number) => void;
}

export interface ImportReport extends DocumentRead {
  readonly import: ImportShown;
  readonly severity: FindingSeverity | null;
}

const MAY_IMPORT: readonly Role[] = ['assigner', 'admin'];

/** Documents from a terminal: previewed beside the record, or recorded by somebody who may. */
@Injectable()
export class TerminalImports {
  constructor(
    private readonly gate: TerminalGate,
    private readonly commands: CommandBus,
    private readonly files: EvidenceFiles,
    private readonly programme: ProgrammeKnown,
    private readonly imports: Imports,
    private readonly previews: Previews,
    private readonly views: ImportViews,
    private readonly moments: Moments,
    @Inject(FOLLOWING) private readonly following: Following,
  ) {}

  /** With the units and tasks that the record knows; records nothing. */
  preview(path: string): Promise<DocumentPreview> {
    const nobodyRuled = new HeldRulings({ rulings: new Map() });
    return previewDocument(path, async (printed) =>
      understand(printed, await this.programme.around(printed, nobodyRuled, this.moments.today(), null)),
    );
  }

  /**
   * Opens the import, rules, and commits it where no question is left; waits until its process is complete. The same file
   * again changes nothing. Where questions are left they are in the report, and nothing is committed.
   */
  async record(path: string, asked: ImportAsked): Promise<ImportReport> {
    await sizeOf(path, 'FILE');
    const rulings = asked.rulings === null ? null : await shapeChecked(RuleImportBody, asked.rulings);
    const contextOf = await this.gate.commandsOf(asked, MAY_IMPORT);
    const received = await this.files.receive(createReadStream(path), MOST_BYTES);
    const named = { ...received, name: safeName(basename(path)) };
    const { sha256 } = received;
    const opening = contextOf({ command: 'import', key: `open:${sha256}`, body: { sha256 } });
    const opened = await this.commands
      .execute(new OpenImport(named, opening))
      .finally(() => this.files.discard(received.path));
    if (rulings !== null && opened.state !== 'committed') {
      const key = `rule:${sha256}:${opened.revision}`;
      await this.commands.execute(
        new RuleImport(opened.id, rulings, contextOf({ command: 'rule', key, body: { rulings: asked.rulings } })),
      );
    }
    const { actor } = opening;
    const seen = await this.views.one(opened.id, { limit: 1 }, actor);
    if (!seen.ready || seen.digest === null) return this.#report(opened.id, actor);
    const committing = contextOf({
      ...{ command: 'commit', key: `commit:${seen.digest}:${seen.undone.length}` },
      body: { digest: seen.digest },
    });
    const { process } = await this.commands.execute(new CommitImport(opened.id, { digest: seen.digest }, committing));
    if (process !== undefined) await this.#complete(opened.id, asked.onProgress);
    return this.#report(opened.id, actor);
  }

  async #report(id: string, actor: RequestContext['actor']): Promise<ImportReport> {
    const { understood } = await this.previews.of(await this.imports.one(id), actor);
    const shown = await this.views.one(id, {}, actor);
    return { ...documentRead(understood), import: shown, severity: gravest(understood.findings) };
  }

  /** The import's own process, then that of the assignment that it leads to. */
  async #complete(id: string, tell: ImportAsked['onProgress']): Promise<void> {
    for (;;) {
      await this.following.catchUp(1_000);
      const { commit } = await this.views.progress(id);
      const running = [commit?.progress, commit?.assigning].filter((one) => one !== undefined && one !== null);
      tell(sum(running, 'upTo'), sum(running, 'steps'));
      if (commit === null || commit.complete) return;
      await delay(100);
    }
  }
}

const sum = (running: readonly ProcessProgress[], field: 'upTo' | 'steps'): number =>
  running.reduce((total, one) => total + one[field], 0);
