import { Module, type OnModuleInit } from '@nestjs/common';
import { AskKeyDestructionController } from './ask-key-destruction/ask-key-destruction.controller.js';
import { DestroyKeyController } from './destroy-key/destroy-key.controller.js';
import { DestroyKeyHandler } from './destroy-key/destroy-key.handler.js';
import { KeyDestruction } from './key-destruction.js';
import { People } from './people.js';
import { PersonNames } from './person-names.js';

/**
 * Takes the event store, the clock, Secrets, Recorder and the command bus from outside. Before the application serves,
 * every destruction in the log has been carried out.
 */
@Module({
  controllers: [AskKeyDestructionController, DestroyKeyController],
  providers: [People, PersonNames, KeyDestruction, DestroyKeyHandler],
  exports: [People, PersonNames, KeyDestruction],
})
export class PeopleModule implements OnModuleInit {
  constructor(private readonly destruction: KeyDestruction) {}

  async onModuleInit(): Promise<void> {
    await this.destruction.carryOutAll();
  }
}
