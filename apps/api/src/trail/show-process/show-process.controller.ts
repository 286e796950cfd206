import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { ReadQuery } from '../../http/reading.js';
import { UuidParam } from '../../http/uuid-param.js';
import { ProcessView } from './process-view.js';

@ApiTags('processes')
@Controller('processes')
export class ShowProcessController {
  constructor(private readonly processes: ProcessView) {}

  @Get(':event')
  @ApiOperation({ summary: 'How far the process of a decision is: taken, skipped and refused steps' })
  show(@UuidParam('event') event: string, @Query() query: ReadQuery, @Reading() reader: Reader) {
    return this.processes.of(event, query, reader);
  }
}
