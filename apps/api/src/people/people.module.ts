import { Module, type OnModuleInit } from '@nestjs/common';
import { AskKeyDestructionController } from './ask-key-destruction/ask-key-destruction.controller.js';
import { DestroyKeyController } from './destroy-key/destroy-key.controller.js';
import { DestroyKeyHandler } from './destroy-key/destroy-key.handler.js';
import { KeyDestruction } from './key-destruction.js';
import { People } from './people.js';
import { PersonNames } from './person-names.js';
import { RecordPersonController } from './record-person/record-person.controller.js';
import { RecordPersonHandler } from './record-person/record-person.handler.js';
import { ShowPersonController } from './show-person/show-person.controller.js';

/**
 * Takes the event store, the clock, Secrets, Recorder and the command bus from outside. Before the application serves,
 * every destruction in the log has been carried out.
 */
@Module({
  controllers: [RecordPersonController, ShowPersonController, AskKeyDestructionController, DestroyKeyController],
  providers: [People, PersonNames, KeyDestruction, RecordPersonHandler, DestroyKeyHandler],
  exports: [People, PersonNames, KeyDestruction],
})
export class PeopleModule implements OnModuleInit {
  constructor(private readonly destruction: KeyDestruction) {}

  async onModuleInit(): Promise<void> {
    await this.destruction.carryOutAll();
  }
}
