import { Global, Module } from '@nestjs/common';
import { DirectiveNumbers } from '../directives/directive-numbers.js';
import { LateArrivals } from './late-arrivals.js';
import { AssignItemsPlan } from './plans/assign-items.js';
import { CorrectDirectivePlan } from './plans/correct-directive.js';
import { CorrectStepsPlan } from './plans/correct-steps.js';
import { HandOverTasksPlan } from './plans/hand-over-tasks.js';
import { RecordImportPlan } from './plans/record-import.js';
import { SupersedeTasksPlan } from './plans/supersede-tasks.js';
import { UndoImportPlan } from './plans/undo-import.js';
import { Plans } from './plans.js';
import { ProcessFollower } from './process-follower.js';
import { ProcessRun } from './process-run.js';
import { TasksBefore } from './tasks-before.js';

@Global()
@Module({
  providers: [
    ProcessFollower,
    ProcessRun,
    Plans,
    AssignItemsPlan,
    SupersedeTasksPlan,
    HandOverTasksPlan,
    CorrectStepsPlan,
    RecordImportPlan,
    CorrectDirectivePlan,
    UndoImportPlan,
    DirectiveNumbers,
    LateArrivals,
    TasksBefore,
  ],
  exports: [ProcessFollower],
})
export class ProcessesModule {}
