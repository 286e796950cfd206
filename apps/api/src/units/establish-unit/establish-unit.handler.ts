import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { unitStream } from '#domain/streams';
import type { UnitCommand } from '#domain/unit/unit.commands';
import { unitDecider } from '#domain/unit/unit.decider';
import { UNKNOWN_AGE } from '#domain/unit/unit-rules';
import { uuid5 } from '#event-store/uuid5';
import { Acts } from '../../acts/acts.js';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
import type { RequestContext } from '../../record/request-context.js';
import { NamedUnits } from '../../registries/named-units.js';
import { signedBy } from '../../tasks/task-recorder.js';
import { FreeCodes } from '../free-codes.js';
import type { EstablishUnitBody } from './establish-unit.body.js';

export class EstablishUnit extends Command<Receipt> {
  constructor(
    readonly body: EstablishUnitBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The unit's id derives from the command's key: the same request sent again makes no second unit. */
@CommandHandler(EstablishUnit)
export class EstablishUnitHandler implements ICommandHandler<EstablishUnit> {
  constructor(
    private readonly recorder: Recorder,
    private readonly acts: Acts,
    private readonly named: NamedUnits,
    private readonly codes: FreeCodes,
  ) {}

  async execute({ body, context }: EstablishUnit): Promise<Receipt> {
    const unitId = uuid5(context.key, 'unit');
    const { code, name, short = null, aliases = [], kind, rank, ageUnknown = false } = body;
    const onDocument = await this.acts.onDocument(context, body);
    const act = ageUnknown && body.effectiveOn === undefined ? { ...onDocument, effectiveOn: UNKNOWN_AGE } : onDocument;
    return this.recorder.record({
      category: 'unit',
      stream: unitStream(unitId),
      decider: unitDecider,
      context: signedBy(context, body),
      command: async (): Promise<UnitCommand> => {
        const parent = body.parent ? await this.named.id(body.parent, 'parent', act.effectiveOn) : null;
        await this.codes.refuseTaken(code, unitId, act);
        return { type: 'EstablishUnit', act, unitId, code, name, short, aliases, kind, parent, rank, ageUnknown };
      },
    });
  }
}
