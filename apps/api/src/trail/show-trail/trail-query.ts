import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsIsoDay } from '../../http/fields.js';
import { ReadQuery } from '../../http/reading.js';

const listed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);
const flag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** Which events; everything given must hold. */
export class TrailQuery extends ReadQuery {
  @ApiPropertyOptional({
    description: 'As known at: the end of a day, an instant, or the first n events (size:n)',
    example: 'size:4182',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  knownAt?: string;

  @ApiPropertyOptional({ description: 'Account that acted' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  actor?: string;

  @ApiPropertyOptional({ description: 'Account that the event is about' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  account?: string;

  @ApiPropertyOptional({
    description: 'Event whose consequences are wanted: what it led to (`causation`), and what that led to in turn',
    example: '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a',
  })
  @IsOptional()
  @IsUUID()
  causation?: string;

  @ApiPropertyOptional({
    description: 'Acted for, is about, or led the task: this unit or one below it; id, code or name',
    example: 'btttt',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  unit?: string;

  @ApiPropertyOptional({ description: 'With `unit`: also the units below it', default: true })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  subtree?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  task?: string;

  @ApiPropertyOptional({ description: 'Of the directive and its tasks: number, alias or id', example: '04/CT-TTg' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  directive?: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'One or more, separated by commas',
    example: 'DeadlineChanged,EventVoided',
  })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  type?: string[];

  @ApiPropertyOptional({ description: 'Recorded from this day on', example: '2024-04-01' })
  @IsOptional()
  @IsIsoDay()
  from?: string;

  @ApiPropertyOptional({ description: 'Recorded up to the end of this day', example: '2024-04-30' })
  @IsOptional()
  @IsIsoDay()
  to?: string;

  @ApiPropertyOptional({ description: 'Effective from this day on', example: '2024-04-01' })
  @IsOptional()
  @IsIsoDay()
  effectiveFrom?: string;

  @ApiPropertyOptional({ description: 'Effective up to this day', example: '2024-04-30' })
  @IsOptional()
  @IsIsoDay()
  effectiveTo?: string;

  @ApiPropertyOptional({ description: 'Only events that were marked when they were recorded', default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  marked?: boolean;

  @ApiPropertyOptional({ enum: ['newest', 'oldest'], default: 'newest' })
  @IsOptional()
  @IsIn(['newest', 'oldest'])
  order?: 'newest' | 'oldest';

  @ApiPropertyOptional({ description: 'Rows a page', default: 50, maximum: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  @ApiPropertyOptional({ description: 'Where the next page starts: `next` of the page before, with its `knownAt`' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}
