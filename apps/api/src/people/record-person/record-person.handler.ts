import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PersonId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { People } from '../people.js';
import type { RecordPersonBody } from './record-person.body.js';

/** The person's id is what appointments, signers and accounts refer to. */
export interface PersonRecordedReceipt extends Receipt {
  readonly personId: PersonId;
}

export class RecordPerson extends Command<PersonRecordedReceipt> {
  constructor(
    readonly body: RecordPersonBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** An office-holder or signer; whoever signs in is recorded together with the account. */
@CommandHandler(RecordPerson)
export class RecordPersonHandler implements ICommandHandler<RecordPerson> {
  constructor(private readonly people: People) {}

  async execute({ body, context }: RecordPerson): Promise<PersonRecordedReceipt> {
    const { personId, receipt } = await this.people.recorded(context, {
      name: body.name,
      contact: body.contact ?? null,
    });
    return { personId, ...receipt };
  }
}
