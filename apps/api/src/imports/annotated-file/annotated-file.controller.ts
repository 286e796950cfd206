import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { attachment } from '../../evidence/safe-name.js';
import { UuidParam } from '../../http/uuid-param.js';
import { AnnotatedFile } from './annotated-file.js';
import { AnnotatedFileQuery } from './annotated-file.query.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('imports')
@Controller('imports')
export class AnnotatedFileController {
  constructor(private readonly files: AnnotatedFile) {}

  @Get(':import/annotated')
  @Permits('assigner', 'admin', 'auditor')
  @ApiOperation({
    summary: 'The rows as an .xlsx, beside each cell what was found about it and what has to be ruled on',
  })
  @ApiOkResponse({
    description: 'The file',
    content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
  })
  async handle(
    @UuidParam('import') id: string,
    @Query() { language = 'vi', after }: AnnotatedFileQuery,
    @Reading() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.files.of(id, language, after, {
      account: reader.account,
      role: 'system',
      unit: null,
    });
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(bytes, { type: XLSX, disposition: attachment(name), length: bytes.length });
  }
}
