import { join } from 'node:path';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import type { Configuration } from '../configuration/configuration.js';
import { CONFIGURATION } from '../installation/tokens.js';
import { DownloadEvidenceController } from './download/download-evidence.controller.js';
import { EvidenceAccess } from './evidence-access.js';
import { EvidenceFiles } from './evidence-files.js';
import { UploadEvidenceController } from './upload/upload-evidence.controller.js';
import { UploadEvidence } from './upload/upload-evidence.js';

/** Takes the installation's rows, clock and configuration, Recorder and the logger from outside. */
@Module({
  imports: [AccessModule],
  controllers: [UploadEvidenceController, DownloadEvidenceController],
  providers: [
    {
      provide: EvidenceFiles,
      inject: [CONFIGURATION],
      useFactory: ({ DATA_DIR }: Configuration) => new EvidenceFiles(join(DATA_DIR, 'files')),
    },
    EvidenceAccess,
    UploadEvidence,
  ],
  exports: [EvidenceFiles, EvidenceAccess],
})
export class EvidenceModule implements OnModuleInit {
  constructor(private readonly files: EvidenceFiles) {}

  async onModuleInit(): Promise<void> {
    await this.files.sweep();
  }
}
