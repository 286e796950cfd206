import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import { DraftBody } from './draft.body.js';
import { VisitDrafts } from './visit-drafts.js';

const DRAFT = {
  type: 'object',
  properties: {
    account: { type: 'string' },
    own: { type: 'boolean' },
    savedAt: { type: 'string', format: 'date-time' },
    content: { type: 'object', additionalProperties: true },
  },
} as const;

/** Outside the log: nothing here is a fact. */
@ApiTags('inspections')
@Controller('inspections/:inspection/visits/:visit/draft')
@Permits('inspector')
export class DraftsController {
  constructor(private readonly drafts: VisitDrafts) {}

  @Put()
  @ApiOperation({ summary: 'Save what you are typing of a visit, outside the log; the last one counts' })
  @ApiOkResponse({ description: 'Saved', schema: DRAFT })
  save(
    @UuidParam('inspection') inspection: string,
    @UuidParam('visit') visit: string,
    @Body() { content }: DraftBody,
    @Reading() { account }: Reader,
  ) {
    return this.drafts.save(inspection, visit, account, content);
  }

  @Get()
  @ApiOperation({ summary: 'What the team is typing of a visit; for the team only' })
  async list(
    @UuidParam('inspection') inspection: string,
    @UuidParam('visit') visit: string,
    @Reading() { account }: Reader,
  ) {
    return { drafts: await this.drafts.of(inspection, visit, account) };
  }

  @Delete()
  @ApiOperation({ summary: 'Throw your draft of a visit away' })
  @ApiOkResponse({
    description: 'Gone',
    schema: { type: 'object', properties: { discarded: { type: 'boolean', description: 'Whether there was one' } } },
  })
  async discard(
    @UuidParam('inspection') inspection: string,
    @UuidParam('visit') visit: string,
    @Reading() { account }: Reader,
  ) {
    return { discarded: await this.drafts.discard(inspection, visit, account) };
  }
}
