import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentPageQuery } from '../../http/reading.js';

const flag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class UnitListQuery extends MomentPageQuery {
  @ApiPropertyOptional({
    description: 'Words of code, name, short name or alias; diacritics do not matter',
    example: 'thong tin',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  text?: string;

  @ApiPropertyOptional({ example: 'ministry' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;

  @ApiPropertyOptional({ description: 'Directly below this unit: id, code or name', example: 'chinh-phu' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  parent?: string;

  @ApiPropertyOptional({ description: 'This unit and everything below it: id, code or name', example: 'btttt' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  within?: string;

  @ApiPropertyOptional({ description: 'Also units that had ended by then', default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  ended?: boolean;

  @ApiPropertyOptional({
    enum: ['then', 'today'],
    default: 'then',
    description: 'The structure of the day asked about, or today’s; both as known at the same moment',
  })
  @IsOptional()
  @IsIn(['then', 'today'])
  structure?: 'then' | 'today';
}
