import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { Ancestors } from './ancestors.js';
import { AppointLeaderController } from './appoint-leader/appoint-leader.controller.js';
import { AppointLeaderHandler } from './appoint-leader/appoint-leader.handler.js';
import { AssignCodeController } from './assign-code/assign-code.controller.js';
import { AssignCodeHandler } from './assign-code/assign-code.handler.js';
import { CorrectUnitController } from './correct-unit/correct-unit.controller.js';
import { CorrectUnitHandler } from './correct-unit/correct-unit.handler.js';
import { DissolveUnitController } from './dissolve-unit/dissolve-unit.controller.js';
import { DissolveUnitHandler } from './dissolve-unit/dissolve-unit.handler.js';
import { EstablishUnitController } from './establish-unit/establish-unit.controller.js';
import { EstablishUnitHandler } from './establish-unit/establish-unit.handler.js';
import { FreeCodes } from './free-codes.js';
import { KnownPersons } from './known-persons.js';
import { MergeUnitController } from './merge-unit/merge-unit.controller.js';
import { MergeUnitHandler } from './merge-unit/merge-unit.handler.js';
import { MoveUnitController } from './move-unit/move-unit.controller.js';
import { MoveUnitHandler } from './move-unit/move-unit.handler.js';
import { RankUnitController } from './rank-unit/rank-unit.controller.js';
import { RankUnitHandler } from './rank-unit/rank-unit.handler.js';
import { RelieveLeaderController } from './relieve-leader/relieve-leader.controller.js';
import { RelieveLeaderHandler } from './relieve-leader/relieve-leader.handler.js';
import { RenameUnitController } from './rename-unit/rename-unit.controller.js';
import { RenameUnitHandler } from './rename-unit/rename-unit.handler.js';
import { SplitUnitController } from './split-unit/split-unit.controller.js';
import { SplitUnitHandler } from './split-unit/split-unit.handler.js';
import { Successors } from './successors.js';
import { UnitRecorder } from './unit-recorder.js';
import { UnitPages } from './views/unit-pages.js';
import { UnitPagesController } from './views/unit-pages.controller.js';
import { VoidUnitEventController } from './void-unit-event/void-unit-event.controller.js';
import { VoidUnitEventHandler } from './void-unit-event/void-unit-event.handler.js';

@Module({
  imports: [PeopleModule],
  controllers: [
    EstablishUnitController,
    CorrectUnitController,
    RenameUnitController,
    MoveUnitController,
    RankUnitController,
    AssignCodeController,
    MergeUnitController,
    SplitUnitController,
    DissolveUnitController,
    AppointLeaderController,
    RelieveLeaderController,
    VoidUnitEventController,
    UnitPagesController,
  ],
  providers: [
    UnitRecorder,
    Ancestors,
    FreeCodes,
    KnownPersons,
    Successors,
    UnitPages,
    EstablishUnitHandler,
    CorrectUnitHandler,
    RenameUnitHandler,
    MoveUnitHandler,
    RankUnitHandler,
    AssignCodeHandler,
    MergeUnitHandler,
    SplitUnitHandler,
    DissolveUnitHandler,
    AppointLeaderHandler,
    RelieveLeaderHandler,
    VoidUnitEventHandler,
  ],
})
export class UnitsModule {}
