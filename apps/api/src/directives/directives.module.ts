import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { KnownPersons } from '../units/known-persons.js';
import { AmendDirectiveController } from './amend-directive/amend-directive.controller.js';
import { AmendDirectiveHandler } from './amend-directive/amend-directive.handler.js';
import { AssignItemsController } from './assign-items/assign-items.controller.js';
import { AssignItemsHandler } from './assign-items/assign-items.handler.js';
import { AssigningSide } from './assigning-side.js';
import { CorrectDirectiveController } from './correct-directive/correct-directive.controller.js';
import { CorrectDirectiveHandler } from './correct-directive/correct-directive.handler.js';
import { CorrectItemController } from './correct-item/correct-item.controller.js';
import { CorrectItemHandler } from './correct-item/correct-item.handler.js';
import { DatedMembers } from './dated-members.js';
import { DirectiveActs } from './directive-acts.js';
import { DirectiveNumbers } from './directive-numbers.js';
import { DirectiveRecorder } from './directive-recorder.js';
import { IssueDirectiveController } from './issue-directive/issue-directive.controller.js';
import { IssueDirectiveHandler } from './issue-directive/issue-directive.handler.js';
import { NumberDirectiveController } from './number-directive/number-directive.controller.js';
import { NumberDirectiveHandler } from './number-directive/number-directive.handler.js';
import { PrintedDocument } from './printed-document.js';
import { SupersedeDirectiveController } from './supersede-directive/supersede-directive.controller.js';
import { SupersedeDirectiveHandler } from './supersede-directive/supersede-directive.handler.js';
import { DirectiveViewsController } from './views/directive-views.controller.js';
import { DirectiveViews } from './views/directive-views.js';
import { VoidDirectiveEventController } from './void-directive-event/void-directive-event.controller.js';
import { VoidDirectiveEventHandler } from './void-directive-event/void-directive-event.handler.js';

@Module({
  imports: [PeopleModule],
  controllers: [
    IssueDirectiveController,
    NumberDirectiveController,
    AssignItemsController,
    SupersedeDirectiveController,
    AmendDirectiveController,
    VoidDirectiveEventController,
    CorrectDirectiveController,
    CorrectItemController,
    DirectiveViewsController,
  ],
  providers: [
    DirectiveRecorder,
    DirectiveNumbers,
    DirectiveActs,
    AssigningSide,
    DatedMembers,
    PrintedDocument,
    KnownPersons,
    DirectiveViews,
    IssueDirectiveHandler,
    NumberDirectiveHandler,
    AssignItemsHandler,
    SupersedeDirectiveHandler,
    AmendDirectiveHandler,
    VoidDirectiveEventHandler,
    CorrectDirectiveHandler,
    CorrectItemHandler,
  ],
})
export class DirectivesModule {}
