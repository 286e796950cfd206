import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../http/fields.js';

/** A unit's names. */
export class NamesBody extends ActBody {
  @ApiProperty({ example: 'Bộ Thông tin và Truyền thông' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name!: string;

  @ApiPropertyOptional({ example: 'Bộ TTTT', nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  short?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Other names that documents use', example: ['BTTTT'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(300, { each: true })
  aliases?: string[];
}
