import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { FreeCodes } from '../free-codes.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { CorrectUnitBody } from './correct-unit.body.js';

export class CorrectUnit extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: CorrectUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** What was entered of the unit at its beginning, said right, whole. */
@CommandHandler(CorrectUnit)
export class CorrectUnitHandler implements ICommandHandler<CorrectUnit> {
  constructor(
    private readonly units: UnitRecorder,
    private readonly named: NamedUnits,
    private readonly codes: FreeCodes,
  ) {}

  execute({ unit, body, context }: CorrectUnit): Promise<Receipt> {
    return this.units.corrects(
      unit,
      context,
      body,
      ({ type }) => type === 'UnitEstablished',
      async (act, unitId) => {
        const { code, name, short = null, aliases = [], kind, rank, ageUnknown = false } = body;
        const parent = body.parent ? await this.named.id(body.parent, 'parent', act.effectiveOn) : null;
        await this.codes.refuseTaken(code, unitId, act);
        return { type: 'EstablishUnit', act, unitId, code, name, short, aliases, kind, parent, rank, ageUnknown };
      },
    );
  }
}
