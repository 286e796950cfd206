import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsWords } from '../http/fields.js';
import { IsCode, IsKind } from '../http/formed.js';
import { NamesBody } from './unit-body.js';

/** A unit as it is entered: as it stands from its first day on. */
export class EstablishedBody extends NamesBody {
  @ApiProperty({ description: 'ASCII', example: 'btttt' })
  @IsCode()
  code!: string;

  @ApiProperty({ description: 'What kind of body it is', example: 'ministry' })
  @IsKind()
  kind!: string;

  @ApiPropertyOptional({ description: 'The unit above, by id or code', example: 'chinh-phu', nullable: true })
  @IsOptional()
  @IsWords(100)
  parent?: string | null;

  @ApiProperty({ description: '1 is the highest', example: 2 })
  @IsInt()
  @Min(1)
  @Max(1000)
  rank!: number;

  @ApiPropertyOptional({ description: 'Nobody knows since when: it counts from 1900-01-01, marked', default: false })
  @IsOptional()
  @IsBoolean()
  ageUnknown?: boolean;
}
