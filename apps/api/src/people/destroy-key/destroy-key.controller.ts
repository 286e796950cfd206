import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DestroyKey } from './destroy-key.handler.js';

@ApiTags('people')
@Controller('people')
export class DestroyKeyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/key-destruction')
  @Permits('admin')
  @ApiOperation({ summary: 'Destroy a person’s data, as another administrator asked; it cannot be undone' })
  handle(@UuidParam('personId') personId: string, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new DestroyKey(personId, context));
  }
}
