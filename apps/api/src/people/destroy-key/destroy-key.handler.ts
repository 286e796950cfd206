import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PersonId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { KeyDestruction } from '../key-destruction.js';

export class DestroyKey extends Command<Receipt> {
  constructor(
    readonly personId: PersonId,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(DestroyKey)
export class DestroyKeyHandler implements ICommandHandler<DestroyKey> {
  constructor(private readonly destruction: KeyDestruction) {}

  execute({ personId, context }: DestroyKey): Promise<Receipt> {
    return this.destruction.carryOut(context, personId);
  }
}
