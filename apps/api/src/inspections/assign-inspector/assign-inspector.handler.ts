import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { Conflicts } from '../conflicts.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { AssignInspectorBody } from './assign-inspector.body.js';

export class AssignInspector extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly body: AssignInspectorBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(AssignInspector)
export class AssignInspectorHandler implements ICommandHandler<AssignInspector> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly conflicts: Conflicts,
  ) {}

  execute({ inspection, body, context }: AssignInspector): Promise<Receipt> {
    const { account } = body;
    return this.inspections.of(inspection, context, async ({ unit, planned }, act) => {
      const conflicts = await this.conflicts.of([account], unit, planned.tasks, context.today);
      return { type: 'AssignInspector', act, account, conflicts };
    });
  }
}
