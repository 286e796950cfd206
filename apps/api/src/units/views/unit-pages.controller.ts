import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { MomentQuery } from '../../http/reading.js';
import { UnitListQuery } from './unit-query.js';
import { UnitPages } from './unit-pages.js';

@ApiTags('units')
@Controller('units')
export class UnitPagesController {
  constructor(private readonly units: UnitPages) {}

  @Get()
  @ApiOperation({ summary: 'Units as of any day, by the structure of that day or today’s' })
  list(@Query() query: UnitListQuery) {
    return this.units.list(query);
  }

  @Get(':unit')
  @ApiOperation({ summary: 'One unit: names, parents, ranks, codes and heads through time' })
  one(@Param('unit') unit: string, @Query() query: MomentQuery) {
    return this.units.one(unit, query);
  }

  @Get(':unit/accountability')
  @ApiOperation({ summary: 'What fell in whose tenure, vacancies too' })
  accountability(@Param('unit') unit: string, @Query() query: MomentQuery, @Reading() reader: Reader) {
    return this.units.accountability(unit, query, reader);
  }
}
