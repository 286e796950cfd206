import { Injectable } from '@nestjs/common';
import type { Act, Recorded } from '#domain/facts';
import type { ChecklistCommand } from '#domain/inspection/checklists/checklist.commands';
import { checklistDecider } from '#domain/inspection/checklists/checklist.decider';
import type { ChecklistEvent } from '#domain/inspection/checklists/checklist.events';
import { checklistStream } from '#domain/streams';
import { Acts } from '../acts/acts.js';
import type { ActBody } from '../http/fields.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import type { RequestContext } from '../record/request-context.js';
import { signedBy } from '../tasks/task-recorder.js';

/** Takes a command to the stream of a checklist: its act, the decider, the record. */
@Injectable()
export class ChecklistRecorder {
  constructor(
    private readonly recorder: Recorder,
    private readonly acts: Acts,
  ) {}

  record(
    id: string,
    context: RequestContext,
    body: ActBody,
    build: (act: Act, history: readonly Recorded<ChecklistEvent>[]) => ChecklistCommand,
  ): Promise<Receipt> {
    return this.recorder.record({
      category: 'checklist',
      stream: checklistStream(id),
      decider: checklistDecider,
      context: signedBy(context, body),
      command: async (history) => build(await this.acts.ofPeople(context, body), history),
    });
  }
}
