import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ReadQuery } from '../../http/reading.js';

export class ImportQuery extends ReadQuery {
  @ApiPropertyOptional({ description: 'Rows a page', default: 200, maximum: 3000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3000)
  limit?: number;

  @ApiPropertyOptional({ description: 'Where the next page starts: `next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

const STATES = ['open', 'committed', 'undone'] as const;

export class ImportListQuery extends ImportQuery {
  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];
}
