import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Units } from '../../registries/units.js';
import { InspectionRecorder } from '../inspection-recorder.js';
import type { WidenInspectionBody } from './widen-inspection.body.js';

export class WidenInspection extends Command<Receipt> {
  constructor(
    readonly inspection: string,
    readonly body: WidenInspectionBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(WidenInspection)
export class WidenInspectionHandler implements ICommandHandler<WidenInspection> {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly named: NamedUnits,
    private readonly units: Units,
  ) {}

  execute({ inspection, body, context }: WidenInspection): Promise<Receipt> {
    return this.inspections.of(inspection, context, async ({ unit }, act) => {
      const unitId = await this.named.id(body.unit, 'unit', context.today);
      const successor = (await this.units.on(context.today)).successor(unit)?.id ?? null;
      return { type: 'WidenInspection', act, said: { from: unit, unitId, reason: body.reason }, successor };
    });
  }
}
