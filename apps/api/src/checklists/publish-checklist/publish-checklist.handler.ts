import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ChecklistRecorder } from '../checklist-recorder.js';
import type { PublishChecklistBody } from './publish-checklist.body.js';
import { inBoth, questionOf } from './question.body.js';

export class PublishChecklist extends Command<Receipt> {
  constructor(
    readonly body: PublishChecklistBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(PublishChecklist)
export class PublishChecklistHandler implements ICommandHandler<PublishChecklist> {
  constructor(private readonly checklists: ChecklistRecorder) {}

  execute({ body, context }: PublishChecklist): Promise<Receipt> {
    const { id, version = null, title, questions } = body;
    const content = { title: inBoth(title), questions: questions.map(questionOf) };
    return this.checklists.record(id, context, body, (act) => ({
      type: 'PublishChecklist',
      act,
      id,
      version,
      content,
    }));
  }
}
