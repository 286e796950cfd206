import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FOREVER } from '#domain/dated';
import { fold } from '#domain/fold';
import type { ChecklistVersion } from '#domain/inspection/checklists/checklist';
import { checklistDecider } from '#domain/inspection/checklists/checklist.decider';
import { versionsOf } from '#domain/inspection/checklists/versions';
import { NotFound } from '../../http/problems.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { CHECKLIST } from '../checklist-params.js';
import { ChecklistRecorder } from '../checklist-recorder.js';
import type { WithdrawChecklistBody } from './withdraw-checklist.body.js';

export class WithdrawChecklist extends Command<Receipt> {
  constructor(
    readonly of: ChecklistVersion,
    readonly body: WithdrawChecklistBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Inspections planned with it go on using it; what they answered stays as it was asked. */
@CommandHandler(WithdrawChecklist)
export class WithdrawChecklistHandler implements ICommandHandler<WithdrawChecklist> {
  constructor(private readonly checklists: ChecklistRecorder) {}

  execute({ of, body, context }: WithdrawChecklist): Promise<Receipt> {
    return this.checklists.record(of.id, context, body, (act, history) => {
      const versions = versionsOf(of.id, fold(checklistDecider, history, FOREVER));
      if (!versions.some(({ checklist }) => checklist.version === of.version))
        throw new NotFound(CHECKLIST, `${of.id}, ${of.version}`, 'version');
      return { type: 'WithdrawChecklist', act, withdrawn: { ...of, reason: body.reason } };
    });
  }
}
