import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { MomentQuery } from '../../http/reading.js';
import { UuidParam } from '../../http/uuid-param.js';
import { ComparisonQuery } from './comparison-query.js';
import { Comparisons } from './comparisons.js';

@ApiTags('tasks')
@Controller()
export class ComparisonsController {
  constructor(private readonly comparisons: Comparisons) {}

  @Get('task-comparison')
  @ApiOperation({ summary: 'Two moments compared: added, removed, done, slipped, reassigned, changed' })
  compare(@Query() query: ComparisonQuery, @Reading() reader: Reader) {
    return this.comparisons.compare(query, reader);
  }

  @Get('tasks/:taskId/then-and-now')
  @ApiOperation({ summary: 'What the record said of a day on that day, beside what it knows of it now' })
  thenAndNow(@UuidParam('taskId') taskId: string, @Query() query: MomentQuery, @Reading() reader: Reader) {
    return this.comparisons.thenAndNow(taskId, query, reader);
  }
}
