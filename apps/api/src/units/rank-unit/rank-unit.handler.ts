import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { RankUnitBody } from './rank-unit.body.js';

export class RankUnit extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: RankUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RankUnit)
export class RankUnitHandler implements ICommandHandler<RankUnit> {
  constructor(private readonly units: UnitRecorder) {}

  execute({ unit, body, context }: RankUnit): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, (act) => ({ type: 'RankUnit', act, rank: body.rank }));
  }
}
