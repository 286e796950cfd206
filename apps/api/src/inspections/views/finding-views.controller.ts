import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { MomentPageQuery } from '../../http/reading.js';
import { FindingViews } from './finding-views.js';

@ApiTags('inspections')
@Controller('findings')
export class FindingViewsController {
  constructor(private readonly findings: FindingViews) {}

  @Get()
  @ApiOperation({ summary: 'Findings as of any day, of the inspections that the reader may know of' })
  list(@Query() query: MomentPageQuery, @Reading() reader: Reader) {
    return this.findings.list(query, reader);
  }
}
