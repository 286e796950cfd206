import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { RenameUnitBody } from './rename-unit.body.js';

export class RenameUnit extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: RenameUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(RenameUnit)
export class RenameUnitHandler implements ICommandHandler<RenameUnit> {
  constructor(private readonly units: UnitRecorder) {}

  execute({ unit, body, context }: RenameUnit): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, (act) => ({
      type: 'RenameUnit',
      act,
      name: body.name,
      short: body.short ?? null,
      aliases: body.aliases ?? [],
    }));
  }
}
