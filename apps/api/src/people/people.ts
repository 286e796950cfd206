import { Injectable } from '@nestjs/common';
import type { PersonId } from '#domain/facts';
import type { PersonCommand } from '#domain/person/person.commands';
import { personDecider } from '#domain/person/person.decider';
import { personStream } from '#domain/streams';
import { uuid5 } from '#event-store/uuid5';
import { partOf } from '../access/part-of.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { Secrets } from '../secrets/secrets.js';

/** Everything that the log will ever know of a person, in the clear: it is sealed before it is judged. */
export interface NewPerson {
  readonly name: string;
  readonly contact: string | null;
}

/** People enter the record: key first, flushed, then the texts sealed with it. */
@Injectable()
export class People {
  constructor(
    private readonly recorder: Recorder,
    private readonly secrets: Secrets,
  ) {}

  async record(context: RequestContext, person: NewPerson): Promise<PersonId> {
    return (await this.recorded(context, person)).personId;
  }

  async isRecorded(person: PersonId): Promise<boolean> {
    return (await this.recorder.history('person', personStream(person))).length > 0;
  }

  /** The person's id derives from the command's key: sent again, it is the same person. */
  async recorded(
    context: RequestContext,
    { name, contact }: NewPerson,
  ): Promise<{ readonly personId: PersonId; readonly receipt: Receipt }> {
    const personId = uuid5(context.key, 'person');
    const part = partOf(context, 'record-person');
    this.secrets.createPersonKey(personId);
    const sealed = (field: string, text: string) =>
      this.secrets.seal({ person: personId, field, commandKey: part.key, text: text.normalize('NFC') });
    const command: PersonCommand = {
      type: 'RecordPerson',
      act: actOf(part),
      personId,
      name: sealed('name', name),
      contact: contact === null ? null : sealed('contact', contact),
    };
    const stream = personStream(personId);
    const receipt = await this.recorder.record({
      category: 'person',
      stream,
      decider: personDecider,
      context: part,
      command,
    });
    return { personId, receipt };
  }
}
