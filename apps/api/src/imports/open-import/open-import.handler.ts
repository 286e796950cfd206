import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { importDecider } from '#domain/import/import.decider';
import { importStream } from '#domain/streams';
import { EvidenceFiles } from '../../evidence/evidence-files.js';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { Secrets } from '../../secrets/secrets.js';
import { importIdOf } from '../imports.js';
import { PrintedDocuments } from '../printed-documents.js';
import { ImportViews, type ImportShown } from '../views/import-views.js';
import type { Received } from './receive-file.js';

export type ImportOpenedAnswer = ImportShown & Pick<Receipt, 'outcome' | 'position'>;

export class OpenImport extends Command<ImportOpenedAnswer> {
  constructor(
    readonly received: Received,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** A file that cannot be read leaves nothing behind; one that can is kept by its hash before its import is recorded. */
@CommandHandler(OpenImport)
export class OpenImportHandler implements ICommandHandler<OpenImport> {
  constructor(
    private readonly documents: PrintedDocuments,
    private readonly files: EvidenceFiles,
    private readonly recorder: Recorder,
    private readonly views: ImportViews,
    private readonly secrets: Secrets,
  ) {}

  async execute({ received, context }: OpenImport): Promise<ImportOpenedAnswer> {
    const { path, sha256, size, name } = received;
    await this.documents.ofArrived(path, sha256, name);
    await this.files.keep(received, context.actor.account);
    const importId = importIdOf(sha256);
    const { outcome, position } = await this.recorder.record({
      category: 'import',
      stream: importStream(importId),
      decider: importDecider,
      context: this.#ofFile(context, sha256),
      command: { type: 'OpenImport', act: actOf(context), importId, file: { sha256, name, size } },
    });
    return { ...(await this.views.one(importId, {}, context.actor)), outcome, position };
  }

  /** The request is its file, by hash: the same key with another file is a mistake. */
  #ofFile(context: RequestContext, sha256: string): RequestContext {
    return context.request === undefined
      ? context
      : { ...context, request: this.secrets.hmac(`POST\n/imports\n${sha256}`) };
  }
}
