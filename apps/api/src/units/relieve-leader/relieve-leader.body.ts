import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';

export class RelieveLeaderBody extends ActBody {
  @ApiProperty({ example: '3f1c0c52-8d59-5c43-9f0e-5a1b7d2e9c44' })
  @IsUUID()
  person!: string;

  @ApiPropertyOptional({ example: 'Nghỉ hưu', nullable: true })
  @IsOptional()
  @IsWords(2000)
  reason?: string | null;
}
