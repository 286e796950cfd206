import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { MomentPageQuery, MomentQuery } from '../../http/reading.js';
import { UuidParam } from '../../http/uuid-param.js';
import { InspectionViews } from './inspection-views.js';

@ApiTags('inspections')
@Controller('inspections')
export class InspectionViewsController {
  constructor(private readonly inspections: InspectionViews) {}

  @Get()
  @ApiOperation({ summary: 'Inspections as of any day, as far as the reader may know of them' })
  list(@Query() query: MomentPageQuery, @Reading() reader: Reader) {
    return this.inspections.list(query, reader);
  }

  @Get(':inspection')
  @ApiOperation({ summary: 'One inspection with its whole course' })
  one(@UuidParam('inspection') id: string, @Query() query: MomentQuery, @Reading() reader: Reader) {
    return this.inspections.one(id, query, reader);
  }

  @Get(':inspection/visits/:visit/said')
  @ApiOperation({ summary: 'What the unit had reported before the visit opened, and what it said later' })
  said(
    @UuidParam('inspection') id: string,
    @UuidParam('visit') visit: string,
    @Query() query: MomentQuery,
    @Reading() reader: Reader,
  ) {
    return this.inspections.said(id, visit, query, reader);
  }
}
