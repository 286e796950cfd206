import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProcessView } from './show-process/process-view.js';
import { ShowProcessController } from './show-process/show-process.controller.js';
import { ShowTrailController } from './show-trail/show-trail.controller.js';
import { Trail } from './show-trail/trail.js';

@Module({
  imports: [AccessModule, PeopleModule],
  controllers: [ShowTrailController, ShowProcessController],
  providers: [Trail, ProcessView],
})
export class TrailModule {}
