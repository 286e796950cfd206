import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { Conflicts } from '../conflicts.js';
import { DraftFile } from '../draft-file.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import { Inspectors } from '../inspectors.js';
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

/** Whoever comes back begins anew: what a release left behind is not taken up again. */
@CommandHandler(AssignInspector)
export class AssignInspectorHandler implements ICommandHandler<AssignInspector> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly inspectors: Inspectors,
    private readonly conflicts: Conflicts,
    private readonly drafts: DraftFile,
  ) {}

  async execute({ inspection, body, context }: AssignInspector): Promise<Receipt> {
    const { account } = body;
    const receipt = await this.inspections.of(inspection, context, async ({ unit, planned }, act) => {
      await this.inspectors.refuseUnknown([account], 'account', context.today);
      const conflicts = await this.conflicts.of([account], unit, planned.tasks, context.today);
      return { type: 'AssignInspector', act, account, conflicts };
    });
    if (receipt.outcome === 'recorded') this.drafts.discardOf(inspection, account);
    return receipt;
  }
}
