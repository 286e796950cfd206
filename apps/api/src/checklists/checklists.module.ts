import { Module } from '@nestjs/common';
import { ChecklistRecorder } from './checklist-recorder.js';
import { Checklists } from './checklists.js';
import { PublishChecklistController } from './publish-checklist/publish-checklist.controller.js';
import { PublishChecklistHandler } from './publish-checklist/publish-checklist.handler.js';
import { ChecklistViewsController } from './views/checklist-views.controller.js';
import { ChecklistViews } from './views/checklist-views.js';
import { WithdrawChecklistController } from './withdraw-checklist/withdraw-checklist.controller.js';
import { WithdrawChecklistHandler } from './withdraw-checklist/withdraw-checklist.handler.js';

@Module({
  controllers: [ChecklistViewsController, PublishChecklistController, WithdrawChecklistController],
  providers: [ChecklistRecorder, Checklists, ChecklistViews, PublishChecklistHandler, WithdrawChecklistHandler],
  exports: [Checklists, ChecklistViews],
})
export class ChecklistsModule {}
