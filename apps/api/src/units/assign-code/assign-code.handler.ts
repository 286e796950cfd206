import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { FreeCodes } from '../free-codes.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { AssignCodeBody } from './assign-code.body.js';

export class AssignCode extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: AssignCodeBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(AssignCode)
export class AssignCodeHandler implements ICommandHandler<AssignCode> {
  constructor(
    private readonly units: UnitRecorder,
    private readonly codes: FreeCodes,
  ) {}

  execute({ unit, body, context }: AssignCode): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, async (act, unitId) => {
      await this.codes.refuseTaken(body.code, unitId, act);
      return { type: 'AssignUnitCode', act, code: body.code, until: body.until ?? null };
    });
  }
}
