import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { UploadEvidence, type Uploaded } from './upload-evidence.js';

@ApiTags('evidence')
@Controller('evidence')
export class UploadEvidenceController {
  constructor(private readonly uploads: UploadEvidence) {}

  @Post()
  @Permits('admin', 'assigner', 'unit-leader', 'reporter', 'inspector')
  @ApiOperation({ summary: 'Upload one file; name it by its hash in what you report. The same file twice is the same' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({
    description: 'Kept: its hash is what reports name it by',
    schema: {
      type: 'object',
      properties: {
        sha256: { type: 'string' },
        name: { type: 'string' },
        size: { type: 'integer', description: 'Bytes' },
        type: { type: 'string', description: 'By content, not by claim' },
      },
    },
  })
  handle(@Req() request: FastifyRequest, @Reading() reader: Reader): Promise<Uploaded> {
    return this.uploads.receive(request, reader.account);
  }
}
