import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccountId, PersonId } from '#domain/facts';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { RequestContext } from '../../record/request-context.js';
import { KeyDestruction } from '../key-destruction.js';
import { AskKeyDestructionBody } from './ask-key-destruction.body.js';

export interface DestructionAsked {
  readonly personId: PersonId;
  readonly requestedBy: AccountId;
  readonly reason: string;
}

@ApiTags('people')
@Controller('people')
export class AskKeyDestructionController {
  constructor(private readonly destruction: KeyDestruction) {}

  @Post(':personId/key-destruction-requests')
  @Permits('admin')
  @ApiOperation({ summary: 'Ask that a person’s data be destroyed; another administrator carries it out' })
  @ApiCreatedResponse({
    description: 'Asked: the first request stands',
    schema: {
      type: 'object',
      properties: {
        personId: { type: 'string', format: 'uuid' },
        requestedBy: { type: 'string', format: 'uuid' },
        reason: { type: 'string' },
      },
    },
  })
  async handle(
    @UuidParam('personId') personId: string,
    @Body() { reason }: AskKeyDestructionBody,
    @Context() context: RequestContext,
  ): Promise<DestructionAsked> {
    return { personId, ...(await this.destruction.ask(context, personId, reason)) };
  }
}
