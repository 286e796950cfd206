import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RuleViolation } from '#domain/rule-violation';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { Conflicts } from '../conflicts.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { WaiveConflictBody } from './waive-conflict.body.js';

export class WaiveConflict extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly body: WaiveConflictBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(WaiveConflict)
export class WaiveConflictHandler implements ICommandHandler<WaiveConflict> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly conflicts: Conflicts,
  ) {}

  execute({ inspection, body, context }: WaiveConflict): Promise<Receipt> {
    const { account, reason } = body;
    return this.inspections.of(inspection, context, async ({ unit, planned }, act) => {
      const [conflict] = await this.conflicts.of([account], unit, planned.tasks, context.today);
      if (conflict === undefined) throw new RuleViolation('nothing-to-waive', { field: 'account' });
      return { type: 'WaiveConflict', act, said: { ...conflict, reason } };
    });
  }
}
