import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { ActBody, IsWords } from '../http/fields.js';

/** A unit's names. */
export class NamesBody extends ActBody {
  @ApiProperty({ example: 'Bộ Thông tin và Truyền thông' })
  @IsWords(300)
  name!: string;

  @ApiPropertyOptional({ example: 'Bộ TTTT', nullable: true })
  @IsOptional()
  @IsWords(100)
  short?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Other names that documents use', example: ['BTTTT'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsWords(300, { each: true })
  aliases?: string[];
}
