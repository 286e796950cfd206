import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InspectionCommand } from '#domain/inspection/inspection.commands';
import { uuid5 } from '#event-store/uuid5';
import { Checklists } from '../../checklists/checklists.js';
import { DrawnUnits } from '../../draws/drawn-units.js';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Conflicts } from '../conflicts.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import { Inspectors } from '../inspectors.js';
import type { PlanInspectionBody } from './plan-inspection.body.js';

export class PlanInspection extends Command<Receipt> {
  constructor(
    readonly body: PlanInspectionBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Whoever plans an inspection leads it. */
@CommandHandler(PlanInspection)
export class PlanInspectionHandler implements ICommandHandler<PlanInspection> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly inspectors: Inspectors,
    private readonly conflicts: Conflicts,
    private readonly named: NamedUnits,
    private readonly drawn: DrawnUnits,
    private readonly checklists: Checklists,
  ) {}

  execute({ body, context }: PlanInspection): Promise<Receipt> {
    const inspectionId = uuid5(context.key, 'inspection');
    const command = async (): Promise<InspectionCommand> => {
      const { kind, year, tasks = [] } = body;
      const leader = context.actor.account;
      const unitId = await this.named.id(body.unit, 'unit', context.today);
      await this.inspectors.refuseUnknown(body.team ?? [], 'team', context.today);
      const team = [...new Set([leader, ...(body.team ?? [])])];
      const draw = body.draw === undefined ? null : await this.drawn.pickOf(body.draw, unitId, leader);
      const checklist = await this.checklists.forNew(body, context.today);
      return {
        type: 'PlanInspection',
        act: actOf(context),
        planned: { inspectionId, unitId, kind, year, draw, leader, team, tasks, checklist },
        inScope: await this.inspections.inspects(unitId, context),
        conflicts: await this.conflicts.of(team, unitId, tasks, context.today),
      };
    };
    return this.inspections.record(inspectionId, context, command, 'PlanInspection');
  }
}
