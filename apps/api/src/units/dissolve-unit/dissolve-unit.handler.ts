import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { Successors } from '../successors.js';
import { UnitRecorder } from '../unit-recorder.js';
import type { DissolveUnitBody } from './dissolve-unit.body.js';

export class DissolveUnit extends Command<Receipt> {
  constructor(
    readonly unit: string,
    readonly body: DissolveUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The unit ends without a successor of its own; a process hands over what the map names. */
@CommandHandler(DissolveUnit)
export class DissolveUnitHandler implements ICommandHandler<DissolveUnit> {
  constructor(
    private readonly units: UnitRecorder,
    private readonly successors: Successors,
  ) {}

  execute({ unit, body, context }: DissolveUnit): Promise<Receipt> {
    return this.units.onDocument(unit, context, body, async (act) => {
      const handovers = await this.successors.handovers(body.handovers ?? [], act.effectiveOn);
      const ended = await this.successors.ended(handovers.map(({ to }) => to));
      return { type: 'DissolveUnit', act, handovers, ended };
    });
  }
}
