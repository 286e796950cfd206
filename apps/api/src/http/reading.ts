import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsIsoDay } from './fields.js';
import { IsPlace } from './formed.js';

/** Every read may wait for a write, and may be asked for another day. */
export class ReadQuery {
  @ApiPropertyOptional({
    description: 'Position of a write, or process-<id>: the answer includes it, or 503 after a bounded wait',
    example: '4182',
  })
  @IsOptional()
  @IsPlace()
  after?: string;
}

/** The two times of a question. Default: today, as known now. */
export class MomentQuery extends ReadQuery {
  @ApiPropertyOptional({ description: 'State at the end of this day', example: '2024-04-30' })
  @IsOptional()
  @IsIsoDay()
  asOf?: string;

  @ApiPropertyOptional({
    description: 'As known at: the end of a day, an instant, or the first n events (size:n)',
    example: '2024-06-15',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  knownAt?: string;
}

export class MomentPageQuery extends MomentQuery {
  @ApiPropertyOptional({ description: 'Rows a page', default: 50, maximum: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  @ApiPropertyOptional({ description: 'Where the next page starts: `next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}
