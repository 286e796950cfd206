import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DirectiveId, EventId, Recorded } from '#domain/facts';
import type { CommitImport as CommitCommand } from '#domain/import/import.commands';
import { importDecider } from '#domain/import/import.decider';
import type { ImportEvent, ListedItem } from '#domain/import/import.events';
import { importStream } from '#domain/streams';
import { partOf } from '../../access/part-of.js';
import { AssigningSide, type Directed } from '../../directives/assigning-side.js';
import { namingProcess } from '../../directives/process-receipt.js';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { Directives } from '../../registries/directives.js';
import type { AgreedImport } from '../agreed/agreed-import.js';
import { changedSince, notReady, previewChanged } from '../import-problems.js';
import { importOf, Imports } from '../imports.js';
import { Previews } from '../previews.js';
import type { CommitImportBody } from './commit-import.body.js';
import { inParts } from './in-parts.js';

export type CommitAnswer = Receipt & { readonly directive: DirectiveId | null };

export class CommitImport extends Command<CommitAnswer> {
  constructor(
    readonly id: string,
    readonly body: CommitImportBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

type History = readonly Recorded<ImportEvent>[];

/**
 * Everything is judged first; then the items are recorded in parts, each under its own key, and one event decides. A
 * process does the rest. The same commit again, after a crash too, finds its parts and goes on.
 */
@CommandHandler(CommitImport)
export class CommitImportHandler implements ICommandHandler<CommitImport> {
  constructor(
    private readonly imports: Imports,
    private readonly previews: Previews,
    private readonly recorder: Recorder,
    private readonly side: AssigningSide,
    private readonly directives: Directives,
  ) {}

  async execute({ id, body, context }: CommitImport): Promise<CommitAnswer> {
    await this.imports.one(id);
    const { expected, ...own } = { ...context, onBehalfOf: body.onBehalfOf ?? context.onBehalfOf };
    const stream = importStream(id);
    const begun: { revision?: number } = {};
    const receipt = await this.recorder.record({
      category: 'import',
      stream,
      decider: importDecider,
      context: own,
      command: async (history) => {
        const revision = (begun.revision ??= history.at(-1)?.place ?? -1);
        if (expected !== undefined && expected !== revision) throw changedSince(expected, revision);
        return this.#command(id, history, body, own);
      },
    });
    const { state } = await this.imports.one(id);
    return {
      ...(await namingProcess(receipt, () => this.recorder.history('import', stream))),
      directive: state.committed?.document.directiveId ?? null,
    };
  }

  async #command(
    id: string,
    history: History,
    { digest: seen }: CommitImportBody,
    context: RequestContext,
  ): Promise<CommitCommand> {
    const found = importOf(id, history);
    const { agreed, digest, questions } = await this.previews.of(found, context.actor);
    if (agreed === null || digest === null || questions.length > 0) throw notReady(questions);
    if (seen !== undefined && seen !== digest) throw previewChanged(digest);
    const { items, document, ...decided } = agreed;
    const act = actOf(context);
    const on = { command: 'CommitImport', stream: importStream(id), revision: found.revision };
    for (const directed of await this.#directed(agreed)) await this.side.refuseOthers(on, act, [directed], context);
    const parts = found.state.committed?.parts ?? (await this.#listed(id, items, digest, context));
    return { type: 'CommitImport', act, importId: id, document, parts, ...decided, digest };
  }

  /** Whose side has to be acted on: the document's, or of one that is corrected the record's; and of each it replaces. */
  async #directed({ document, corrects, supersedes }: AgreedImport): Promise<readonly Directed[]> {
    const own =
      corrects === null
        ? { issuer: document.issuer, monitors: [] }
        : await this.directives.evenVoided(document.directiveId);
    return [own, ...(await Promise.all(supersedes.map(({ directive }) => this.directives.evenVoided(directive))))];
  }

  async #listed(
    id: string,
    items: readonly ListedItem[],
    digest: string,
    context: RequestContext,
  ): Promise<readonly EventId[]> {
    const parts: EventId[] = [];
    for (const [i, part] of inParts(items).entries()) {
      const { events } = await this.recorder.record({
        category: 'import',
        stream: importStream(id),
        decider: importDecider,
        context: partOf(context, 'items', digest, String(i)),
        command: { type: 'ListItems', act: actOf(context), importId: id, items: part },
      });
      parts.push(...events.map((event) => event.id));
    }
    return parts;
  }
}
