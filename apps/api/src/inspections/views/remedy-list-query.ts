import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentPageQuery } from '../../http/reading.js';

/** As a task in the same situation is called. */
const STATUSES = ['within-time', 'overdue', 'awaiting-acceptance'] as const;

const listed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

export class RemedyListQuery extends MomentPageQuery {
  @ApiPropertyOptional({ description: 'Owed by this unit or one below it: id, code or name', example: 'syt' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  unit?: string;

  @ApiPropertyOptional({ enum: STATUSES, isArray: true, description: 'One or more, separated by commas' })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @IsIn(STATUSES, { each: true })
  status?: (typeof STATUSES)[number][];
}
