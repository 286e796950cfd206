import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ActBody, IsIsoDay } from '../../http/fields.js';

export class AssignCodeBody extends ActBody {
  @ApiProperty({ description: 'ASCII; a code is not an identity, it may have been another unit’s', example: 'G06' })
  @Matches(/^[\x21-\x7e]{1,64}$/)
  code!: string;

  @ApiPropertyOptional({ description: 'Its last day, where there is one', example: '2025-02-28', nullable: true })
  @IsOptional()
  @IsIsoDay()
  until?: string | null;
}
