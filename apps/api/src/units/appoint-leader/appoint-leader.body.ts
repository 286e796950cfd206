import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { ActBody, IsIsoDay, IsWords } from '../../http/fields.js';

export class AppointLeaderBody extends ActBody {
  @ApiProperty({ example: 'Bộ trưởng' })
  @IsWords(200)
  office!: string;

  @ApiProperty({ description: 'As given by POST /people', example: '3f1c0c52-8d59-5c43-9f0e-5a1b7d2e9c44' })
  @IsUUID()
  person!: string;

  @ApiPropertyOptional({ description: 'In charge for the time being (quyền, phụ trách)', default: false })
  @IsOptional()
  @IsBoolean()
  acting?: boolean;

  @ApiPropertyOptional({
    description: 'The last day, where the appointment names one',
    example: '2026-06-30',
    nullable: true,
  })
  @IsOptional()
  @IsIsoDay()
  until?: string | null;
}
