import { Module } from '@nestjs/common';
import { DefineGroupController } from './define-group/define-group.controller.js';
import { DefineGroupHandler } from './define-group/define-group.handler.js';
import { DefineMembersController } from './define-members/define-members.controller.js';
import { DefineMembersHandler } from './define-members/define-members.handler.js';
import { GroupRecorder } from './group-recorder.js';
import { GroupViewsController } from './views/group-views.controller.js';
import { GroupViews } from './views/group-views.js';
import { VoidGroupEventController } from './void-group-event/void-group-event.controller.js';
import { VoidGroupEventHandler } from './void-group-event/void-group-event.handler.js';

@Module({
  controllers: [DefineGroupController, DefineMembersController, VoidGroupEventController, GroupViewsController],
  providers: [GroupRecorder, GroupViews, DefineGroupHandler, DefineMembersHandler, VoidGroupEventHandler],
})
export class GroupsModule {}
