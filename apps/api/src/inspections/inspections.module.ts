import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { DrawsModule } from '../draws/draws.module.js';
import { Conflicts } from './conflicts.js';
import { CourseController } from './course.controller.js';
import { DraftFile } from './drafts/draft-file.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { VisitDrafts } from './drafts/visit-drafts.js';
import { FindingsController } from './findings.controller.js';
import { InspectedTasks } from './inspected-tasks.js';
import { InspectionRecorder } from './inspection-recorder.js';
import { SaidBefore } from './said-before.js';
import { TeamsController } from './teams.controller.js';
import { InspectionViewsController } from './views/inspection-views.controller.js';
import { InspectionViews } from './views/inspection-views.js';
import { VisitsController } from './visits.controller.js';

@Module({
  imports: [AccessModule, ChecklistsModule, DrawsModule, EvidenceModule],
  controllers: [
    InspectionViewsController,
    TeamsController,
    VisitsController,
    DraftsController,
    FindingsController,
    CourseController,
  ],
  providers: [InspectionRecorder, InspectionViews, Conflicts, SaidBefore, InspectedTasks, DraftFile, VisitDrafts],
})
export class InspectionsModule {}
