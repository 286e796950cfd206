import { createReadStream } from 'node:fs';
import { Controller, Get, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { NotFound } from '../../http/problems.js';
import { LOGGER } from '../../installation/tokens.js';
import { contentTypeOf } from '../content-type.js';
import { EvidenceAccess } from '../evidence-access.js';
import { EvidenceFiles } from '../evidence-files.js';
import { changed, missing } from '../evidence-problems.js';
import { attachment } from '../safe-name.js';

@ApiTags('evidence')
@Controller('evidence')
export class DownloadEvidenceController {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly evidence: EvidenceAccess,
    @Inject(LOGGER) private readonly logger: Pick<Logger, 'error'>,
  ) {}

  @Get(':sha256')
  @ApiOperation({ summary: 'A file that an event of a task you may see names; its hash is checked before it is sent' })
  @ApiOkResponse({
    description: 'The file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async handle(
    @Param('sha256') sha256: string,
    @Reading() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const naming = /^[0-9a-f]{64}$/.test(sha256) ? await this.evidence.seenBy(reader, sha256) : undefined;
    if (naming === undefined) throw new NotFound({ vi: 'tệp minh chứng', en: 'evidence file' }, sha256, 'sha256');
    const size = await this.#checked(sha256);
    const type = (await contentTypeOf(this.files.pathOf(sha256), naming.name)) ?? 'application/octet-stream';
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store');
    const stream = createReadStream(this.files.pathOf(sha256));
    return new StreamableFile(stream, { type, disposition: attachment(naming.name), length: size });
  }

  /** Its size. @throws Refusal 500, logged, where the bytes are not those that were submitted. */
  async #checked(sha256: string): Promise<number> {
    const size = await this.files.sizeOf(sha256);
    const found = size === null ? null : await this.files.hashNow(sha256);
    if (size !== null && found === sha256) return size;
    this.logger.error(
      { sha256, found },
      found === null ? 'an evidence file is missing' : 'an evidence file was changed',
    );
    throw found === null ? missing(sha256) : changed(sha256, found);
  }
}
