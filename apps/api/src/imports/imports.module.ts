import { Module } from '@nestjs/common';
import { AssigningSide } from '../directives/assigning-side.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { AnnotatedFileController } from './annotated-file/annotated-file.controller.js';
import { AnnotatedFile } from './annotated-file/annotated-file.js';
import { CommitImportController } from './commit-import/commit-import.controller.js';
import { CommitImportHandler } from './commit-import/commit-import.handler.js';
import { Imports } from './imports.js';
import { OpenImportController } from './open-import/open-import.controller.js';
import { OpenImportHandler } from './open-import/open-import.handler.js';
import { ReceiveFile } from './open-import/receive-file.js';
import { Previews } from './previews.js';
import { PrintedDocuments } from './printed-documents.js';
import { ProgrammeKnown } from './programme-known.js';
import { RuleImportController } from './rule-import/rule-import.controller.js';
import { RuleImportHandler } from './rule-import/rule-import.handler.js';
import { TrialRun } from './trial-run.js';
import { Understanding } from './understanding.js';
import { UndoImportController } from './undo-import/undo-import.controller.js';
import { UndoImportHandler } from './undo-import/undo-import.handler.js';
import { ImportViewsController } from './views/import-views.controller.js';
import { ImportViews } from './views/import-views.js';

/** Documents in: read, ruled on by people, committed as one decision, undone. */
@Module({
  imports: [EvidenceModule],
  controllers: [
    OpenImportController,
    ImportViewsController,
    RuleImportController,
    CommitImportController,
    UndoImportController,
    AnnotatedFileController,
  ],
  providers: [
    ReceiveFile,
    PrintedDocuments,
    Understanding,
    ProgrammeKnown,
    Imports,
    Previews,
    TrialRun,
    AssigningSide,
    ImportViews,
    AnnotatedFile,
    OpenImportHandler,
    RuleImportHandler,
    CommitImportHandler,
    UndoImportHandler,
  ],
  exports: [ProgrammeKnown, Imports, Previews, ImportViews],
})
export class ImportsModule {}
