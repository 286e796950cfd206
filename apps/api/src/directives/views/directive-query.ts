import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentPageQuery } from '../../http/reading.js';

export class DirectiveListQuery extends MomentPageQuery {
  @ApiPropertyOptional({
    description: 'Words of number, alias or title; diacritics do not matter',
    example: 'de an 06',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  text?: string;

  @ApiPropertyOptional({ description: 'Issuing unit: id, code or name', example: 'btttt' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  issuer?: string;
}
