import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ActBody, IsIsoDay } from '../../http/fields.js';
import { IsCode } from '../../http/formed.js';

export class AssignCodeBody extends ActBody {
  @ApiProperty({ description: 'ASCII; a code is not an identity, it may have been another unit’s', example: 'G06' })
  @IsCode()
  code!: string;

  @ApiPropertyOptional({ description: 'Its last day, where there is one', example: '2025-02-28', nullable: true })
  @IsOptional()
  @IsIsoDay()
  until?: string | null;
}
