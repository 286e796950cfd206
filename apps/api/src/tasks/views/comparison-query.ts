import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsIsoDay } from '../../http/fields.js';
import { MomentPageQuery } from '../../http/reading.js';

/** Two moments: `asOf` and `knownAt` are the later one's. */
export class ComparisonQuery extends MomentPageQuery {
  @ApiProperty({ description: 'The earlier day', example: '2024-04-30' })
  @IsIsoDay()
  fromAsOf!: string;

  @ApiPropertyOptional({
    description: 'As known at, for the earlier day; default: everything known',
    example: '2024-04-30',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  fromKnownAt?: string;

  @ApiPropertyOptional({ description: 'Led by this unit or one below it: id, code or name', example: 'btttt' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  unit?: string;

  @ApiPropertyOptional({ description: 'Number, alias or id', example: '04/CT-TTg' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  directive?: string;
}
