import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { MomentQuery } from '../http/reading.js';
import { CoverageView } from './coverage-view.js';

export class CoverageQuery extends MomentQuery {
  @ApiProperty({ example: 2024 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;
}

@ApiTags('draws')
@Controller('coverage')
export class CoverageController {
  constructor(private readonly coverage: CoverageView) {}

  @Get()
  @ApiOperation({
    summary: 'How far a year’s visits are from their quotas and what they are worth, by the structure of any day',
  })
  show(@Query() query: CoverageQuery) {
    return this.coverage.of(query, query.year);
  }
}
