import { Controller, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { RequestContext } from '../../record/request-context.js';
import type { ImportOpenedAnswer } from './open-import.handler.js';
import { OpenImport } from './open-import.handler.js';
import { ReceiveFile } from './receive-file.js';

@ApiTags('imports')
@Controller('imports')
export class OpenImportController {
  constructor(
    private readonly files: ReceiveFile,
    private readonly commands: CommandBus,
  ) {}

  @Post()
  @Permits('assigner', 'admin')
  @ApiOperation({
    summary:
      'Send a document (.docx, .xlsx, .csv, .md, .txt, or pasted text) and get what it would become; nothing is assigned. The same file again is the same import',
  })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    schema: {
      oneOf: [
        { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
        {
          type: 'object',
          required: ['text'],
          properties: { text: { type: 'string', description: 'Pasted text' }, name: { type: 'string' } },
        },
      ],
    },
  })
  async handle(@Req() request: FastifyRequest, @Context() context: RequestContext): Promise<ImportOpenedAnswer> {
    const received = await this.files.receive(request);
    try {
      return await this.commands.execute(new OpenImport(received, context));
    } finally {
      await this.files.discard(received);
    }
  }
}
