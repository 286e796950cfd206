import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { importDecider } from '#domain/import/import.decider';
import { importStream } from '#domain/streams';
import { AssigningSide } from '../../directives/assigning-side.js';
import { namingProcess } from '../../directives/process-receipt.js';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { notCommitted } from '../import-problems.js';
import { importOf, Imports } from '../imports.js';
import type { UndoImportBody } from './undo-import.body.js';

export class UndoImport extends Command<Receipt> {
  constructor(
    readonly id: string,
    readonly body: UndoImportBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Takes the commit back: a process voids the tasks that nobody has touched, and lists the others. */
@CommandHandler(UndoImport)
export class UndoImportHandler implements ICommandHandler<UndoImport> {
  constructor(
    private readonly imports: Imports,
    private readonly recorder: Recorder,
    private readonly side: AssigningSide,
  ) {}

  async execute({ id, body, context }: UndoImport): Promise<Receipt> {
    await this.imports.one(id);
    const stream = importStream(id);
    const receipt = await this.recorder.record({
      category: 'import',
      stream,
      decider: importDecider,
      context,
      command: async (history) => {
        const { state, revision } = importOf(id, history);
        const { committed } = state;
        if (committed === null) throw notCommitted();
        const { effectiveOn } = history.find((event) => event.id === committed.event)!;
        const act = actOf(context, { corrects: committed.event, reason: body.reason, effectiveOn });
        const directed = [{ issuer: committed.document.issuer, monitors: [] }];
        await this.side.refuseOthers({ command: 'UndoImport', stream, revision }, act, directed, context);
        return { type: 'UndoImport', act };
      },
    });
    return namingProcess(receipt, () => this.recorder.history('import', stream));
  }
}
