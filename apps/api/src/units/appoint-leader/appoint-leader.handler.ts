import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { KnownPersons } from '../known-persons.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { AppointLeaderBody } from './appoint-leader.body.js';

export class AppointLeader extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: AppointLeaderBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(AppointLeader)
export class AppointLeaderHandler implements ICommandHandler<AppointLeader> {
  constructor(
    private readonly units: UnitRecorder,
    private readonly persons: KnownPersons,
  ) {}

  execute({ unit, body, context }: AppointLeader): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, async (act) => {
      await this.persons.refuseUnknown(body.person, 'person');
      const { office, person, acting = false, until = null } = body;
      return { type: 'AppointLeader', act, office, person, acting, until };
    });
  }
}
