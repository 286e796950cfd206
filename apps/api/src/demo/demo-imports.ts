import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EvidenceFiles } from '../evidence/evidence-files.js';
import { CommitImport } from '../imports/commit-import/commit-import.handler.js';
import { Imports } from '../imports/imports.js';
import { MOST_BYTES } from '../imports/import-problems.js';
import { OpenImport } from '../imports/open-import/open-import.handler.js';
import { Previews } from '../imports/previews.js';
import { RuleImport } from '../imports/rule-import/rule-import.handler.js';
import { RuleImportBody } from '../imports/rule-import/ruling.body.js';
import { ImportViews } from '../imports/views/import-views.js';
import type { Receipt } from '../record/receipt.js';
import type { DemoAct } from './act.js';
import { importedTextOf, importOf } from './directive-ids.js';
import { entered } from './documents.js';
import { directiveNamed } from './programme.js';
import { at, type SimulatedClock } from './simulated-clock.js';
import { contextOf } from './stage.js';
import { transcribedRulings } from './transcribed-rulings.js';

/** Told how many steps of the processes are done, of how many. */
type Progress = (done: number, of: number) => void;

/** Documents with rows enter the record as an officer's would: as text, ruled on beside the original, committed. */
@Injectable()
export class DemoImports {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly bus: CommandBus,
    private readonly imports: Imports,
    private readonly previews: Previews,
    private readonly views: ImportViews,
  ) {}

  async enter(clock: SimulatedClock, alias: string, progress: Progress): Promise<Receipt> {
    const { on, by } = entered(alias);
    const id = importOf(alias);
    const context = (hour: number, ...words: string[]) => {
      const act: Pick<DemoAct, 'at' | 'words' | 'by'> = { at: at(on, hour), words: [...words, alias], by };
      clock.reach(act.at);
      return contextOf(act);
    };
    await this.#open(alias, context(8, 'import'));
    await this.#rule(alias, (so) => context(9, 'rule', so));
    const receipt = await this.bus.execute(new CommitImport(id, {}, context(10, 'commit')));
    await this.#complete(id, progress);
    return receipt;
  }

  /** Until nothing is left that was transcribed otherwise: a lead that is said shows how the rest of its row reads. */
  async #rule(alias: string, contextOfRuling: (so: string) => ReturnType<typeof contextOf>): Promise<void> {
    const id = importOf(alias);
    for (;;) {
      const found = await this.imports.one(id);
      const context = contextOfRuling(String(found.revision));
      const rulings = transcribedRulings(directiveNamed(alias), await this.previews.of(found, context.actor));
      if (found.state.committed !== null || rulings.length === 0) return;
      const body = Object.assign(new RuleImportBody(), { rulings: rulings });
      await this.bus.execute(new RuleImport(id, body, context));
    }
  }

  async #open(alias: string, context: ReturnType<typeof contextOf>): Promise<void> {
    const text = Readable.from([Buffer.from(importedTextOf(alias), 'utf8')]);
    const received = { ...(await this.files.receive(text, MOST_BYTES)), name: `${alias.toLowerCase()}.md` };
    try {
      await this.bus.execute(new OpenImport(received, context));
    } finally {
      await this.files.discard(received.path);
    }
  }

  /** The import's process, then that of the assignment that it leads to. */
  async #complete(id: string, tell: Progress): Promise<void> {
    for (;;) {
      const { commit } = await this.views.progress(id);
      const assigning = commit?.assigning ?? null;
      if (assigning !== null) tell(assigning.upTo, assigning.steps);
      if (commit === null || commit.complete) return;
      await delay(50);
    }
  }
}
