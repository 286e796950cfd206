import { Global, Module } from '@nestjs/common';
import { LateArrivals } from './late-arrivals.js';
import { AssignItemsPlan } from './plans/assign-items.js';
import { CorrectStepsPlan } from './plans/correct-steps.js';
import { HandOverTasksPlan } from './plans/hand-over-tasks.js';
import { SupersedeTasksPlan } from './plans/supersede-tasks.js';
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
    LateArrivals,
    TasksBefore,
  ],
  exports: [ProcessFollower],
})
export class ProcessesModule {}
