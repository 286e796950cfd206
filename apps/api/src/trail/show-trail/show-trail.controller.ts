import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { Trail } from './trail.js';
import { TrailQuery } from './trail-query.js';

@ApiTags('trail')
@Controller('trail')
export class ShowTrailController {
  constructor(private readonly trail: Trail) {}

  @Get()
  @ApiOperation({ summary: 'Who did what, when, on what basis, and what it changed' })
  show(@Query() query: TrailQuery, @Reading() reader: Reader) {
    return this.trail.of(query, reader);
  }
}
