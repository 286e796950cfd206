import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { DrawsModule } from '../draws/draws.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { AnswerFindingController } from './answer-finding/answer-finding.controller.js';
import { AnswerFindingHandler } from './answer-finding/answer-finding.handler.js';
import { AssignInspectorController } from './assign-inspector/assign-inspector.controller.js';
import { AssignInspectorHandler } from './assign-inspector/assign-inspector.handler.js';
import { CancelInspectionController } from './cancel-inspection/cancel-inspection.controller.js';
import { CancelInspectionHandler } from './cancel-inspection/cancel-inspection.handler.js';
import { Conflicts } from './conflicts.js';
import { DraftFile } from './draft-file.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { VisitDrafts } from './drafts/visit-drafts.js';
import { InspectedTasks } from './inspected-tasks.js';
import { InspectionRecorder } from './inspection-recorder.js';
import { Inspectors } from './inspectors.js';
import { NotifyUnitController } from './notify-unit/notify-unit.controller.js';
import { NotifyUnitHandler } from './notify-unit/notify-unit.handler.js';
import { OpenVisitController } from './open-visit/open-visit.controller.js';
import { OpenVisitHandler } from './open-visit/open-visit.handler.js';
import { OrderRemedyController } from './order-remedy/order-remedy.controller.js';
import { OrderRemedyHandler } from './order-remedy/order-remedy.handler.js';
import { PlanInspectionController } from './plan-inspection/plan-inspection.controller.js';
import { PlanInspectionHandler } from './plan-inspection/plan-inspection.handler.js';
import { RecheckFindingController } from './recheck-finding/recheck-finding.controller.js';
import { RecheckFindingHandler } from './recheck-finding/recheck-finding.handler.js';
import { RecordFindingController } from './record-finding/record-finding.controller.js';
import { RecordFindingHandler } from './record-finding/record-finding.handler.js';
import { RecordMinutesController } from './record-minutes/record-minutes.controller.js';
import { RecordMinutesHandler } from './record-minutes/record-minutes.handler.js';
import { ReleaseInspectorController } from './release-inspector/release-inspector.controller.js';
import { ReleaseInspectorHandler } from './release-inspector/release-inspector.handler.js';
import { ReopenFindingController } from './reopen-finding/reopen-finding.controller.js';
import { ReopenFindingHandler } from './reopen-finding/reopen-finding.handler.js';
import { ReportRemedyController } from './report-remedy/report-remedy.controller.js';
import { ReportRemedyHandler } from './report-remedy/report-remedy.handler.js';
import { ResumeInspectionController } from './resume-inspection/resume-inspection.controller.js';
import { ResumeInspectionHandler } from './resume-inspection/resume-inspection.handler.js';
import { SaidBefore } from './said-before.js';
import { SubmitChecklistController } from './submit-checklist/submit-checklist.controller.js';
import { SubmitChecklistHandler } from './submit-checklist/submit-checklist.handler.js';
import { SuspendInspectionController } from './suspend-inspection/suspend-inspection.controller.js';
import { SuspendInspectionHandler } from './suspend-inspection/suspend-inspection.handler.js';
import { VerifyRemedyController } from './verify-remedy/verify-remedy.controller.js';
import { VerifyRemedyHandler } from './verify-remedy/verify-remedy.handler.js';
import { FindingViewsController } from './views/finding-views.controller.js';
import { FindingViews } from './views/finding-views.js';
import { InspectionViewsController } from './views/inspection-views.controller.js';
import { InspectionViews } from './views/inspection-views.js';
import { InspectionsInSight } from './views/inspections-in-sight.js';
import { RemedyListController } from './views/remedy-list.controller.js';
import { VoidInspectionEventController } from './void-inspection-event/void-inspection-event.controller.js';
import { VoidInspectionEventHandler } from './void-inspection-event/void-inspection-event.handler.js';
import { WaiveConflictController } from './waive-conflict/waive-conflict.controller.js';
import { WaiveConflictHandler } from './waive-conflict/waive-conflict.handler.js';
import { WidenInspectionController } from './widen-inspection/widen-inspection.controller.js';
import { WidenInspectionHandler } from './widen-inspection/widen-inspection.handler.js';

@Module({
  imports: [AccessModule, ChecklistsModule, DrawsModule, EvidenceModule],
  controllers: [
    InspectionViewsController,
    FindingViewsController,
    RemedyListController,
    DraftsController,
    AnswerFindingController,
    AssignInspectorController,
    CancelInspectionController,
    NotifyUnitController,
    OpenVisitController,
    OrderRemedyController,
    PlanInspectionController,
    RecheckFindingController,
    RecordFindingController,
    RecordMinutesController,
    ReleaseInspectorController,
    ReopenFindingController,
    ReportRemedyController,
    ResumeInspectionController,
    SubmitChecklistController,
    SuspendInspectionController,
    VerifyRemedyController,
    VoidInspectionEventController,
    WaiveConflictController,
    WidenInspectionController,
  ],
  providers: [
    InspectionRecorder,
    InspectionViews,
    InspectionsInSight,
    FindingViews,
    Conflicts,
    Inspectors,
    SaidBefore,
    InspectedTasks,
    DraftFile,
    VisitDrafts,
    AnswerFindingHandler,
    AssignInspectorHandler,
    CancelInspectionHandler,
    NotifyUnitHandler,
    OpenVisitHandler,
    OrderRemedyHandler,
    PlanInspectionHandler,
    RecheckFindingHandler,
    RecordFindingHandler,
    RecordMinutesHandler,
    ReleaseInspectorHandler,
    ReopenFindingHandler,
    ReportRemedyHandler,
    ResumeInspectionHandler,
    SubmitChecklistHandler,
    SuspendInspectionHandler,
    VerifyRemedyHandler,
    VoidInspectionEventHandler,
    WaiveConflictHandler,
    WidenInspectionHandler,
  ],
})
export class InspectionsModule {}
