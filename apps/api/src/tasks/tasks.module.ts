import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { AcceptCompletionController } from './accept-completion/accept-completion.controller.js';
import { AcceptCompletionHandler } from './accept-completion/accept-completion.handler.js';
import { ApproveExtensionController } from './approve-extension/approve-extension.controller.js';
import { ApproveExtensionHandler } from './approve-extension/approve-extension.handler.js';
import { AssignItemController } from './assign-item/assign-item.controller.js';
import { AssignItemHandler } from './assign-item/assign-item.handler.js';
import { CancelTaskController } from './cancel-task/cancel-task.controller.js';
import { CancelTaskHandler } from './cancel-task/cancel-task.handler.js';
import { ChangeDeadlineController } from './change-deadline/change-deadline.controller.js';
import { ChangeDeadlineHandler } from './change-deadline/change-deadline.handler.js';
import { ClaimCompletionController } from './claim-completion/claim-completion.controller.js';
import { ClaimCompletionHandler } from './claim-completion/claim-completion.handler.js';
import { ReassignTaskController } from './reassign-task/reassign-task.controller.js';
import { ReassignTaskHandler } from './reassign-task/reassign-task.handler.js';
import { RefuseExtensionController } from './refuse-extension/refuse-extension.controller.js';
import { RefuseExtensionHandler } from './refuse-extension/refuse-extension.handler.js';
import { ReopenTaskController } from './reopen-task/reopen-task.controller.js';
import { ReopenTaskHandler } from './reopen-task/reopen-task.handler.js';
import { ReportStatusController } from './report-status/report-status.controller.js';
import { ReportStatusHandler } from './report-status/report-status.handler.js';
import { RequestExtensionController } from './request-extension/request-extension.controller.js';
import { RequestExtensionHandler } from './request-extension/request-extension.handler.js';
import { ReturnCompletionController } from './return-completion/return-completion.controller.js';
import { ReturnCompletionHandler } from './return-completion/return-completion.handler.js';
import { ReturnReportController } from './return-report/return-report.controller.js';
import { ReturnReportHandler } from './return-report/return-report.handler.js';
import { SupersedeTaskController } from './supersede-task/supersede-task.controller.js';
import { SupersedeTaskHandler } from './supersede-task/supersede-task.handler.js';
import { UrgeTaskController } from './urge-task/urge-task.controller.js';
import { UrgeTaskHandler } from './urge-task/urge-task.handler.js';
import { VoidTaskEventController } from './void-task-event/void-task-event.controller.js';
import { VoidTaskEventHandler } from './void-task-event/void-task-event.handler.js';
import { ReportingDuties } from './reporting-duties.js';
import { TaskRecorder } from './task-recorder.js';
import { ComparisonsController } from './views/comparisons.controller.js';
import { Comparisons } from './views/comparisons.js';
import { TaskViewsController } from './views/task-views.controller.js';
import { TaskViews } from './views/task-views.js';

@Module({
  imports: [EvidenceModule],
  controllers: [
    TaskViewsController,
    ComparisonsController,
    AcceptCompletionController,
    ApproveExtensionController,
    AssignItemController,
    CancelTaskController,
    ChangeDeadlineController,
    ClaimCompletionController,
    ReassignTaskController,
    RefuseExtensionController,
    ReopenTaskController,
    ReportStatusController,
    RequestExtensionController,
    ReturnCompletionController,
    ReturnReportController,
    SupersedeTaskController,
    UrgeTaskController,
    VoidTaskEventController,
  ],
  providers: [
    TaskRecorder,
    ReportingDuties,
    TaskViews,
    Comparisons,
    AcceptCompletionHandler,
    ApproveExtensionHandler,
    AssignItemHandler,
    CancelTaskHandler,
    ChangeDeadlineHandler,
    ClaimCompletionHandler,
    ReassignTaskHandler,
    RefuseExtensionHandler,
    ReopenTaskHandler,
    ReportStatusHandler,
    RequestExtensionHandler,
    ReturnCompletionHandler,
    ReturnReportHandler,
    SupersedeTaskHandler,
    UrgeTaskHandler,
    VoidTaskEventHandler,
  ],
  exports: [TaskViews, TaskRecorder],
})
export class TasksModule {}
