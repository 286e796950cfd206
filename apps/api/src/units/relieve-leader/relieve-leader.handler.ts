import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { KnownPersons } from '../known-persons.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { RelieveLeaderBody } from './relieve-leader.body.js';

export class RelieveLeader extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: RelieveLeaderBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RelieveLeader)
export class RelieveLeaderHandler implements ICommandHandler<RelieveLeader> {
  constructor(
    private readonly units: UnitRecorder,
    private readonly persons: KnownPersons,
  ) {}

  execute({ unit, body, context }: RelieveLeader): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, async (act) => {
      await this.persons.refuseUnknown(body.person, 'person');
      return { type: 'RelieveLeader', act, person: body.person, reason: body.reason ?? null };
    });
  }
}
