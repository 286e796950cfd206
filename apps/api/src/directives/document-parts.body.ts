import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Capacity } from '#domain/facts';
import { IsWords } from '../http/fields.js';

const CAPACITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;

export class SignerBody {
  @ApiPropertyOptional({ enum: CAPACITIES, nullable: true })
  @IsOptional()
  @IsIn(CAPACITIES)
  capacity?: Capacity | null;

  @ApiProperty({ example: 'Phó Thủ tướng Chính phủ' })
  @IsWords(300)
  post!: string;

  @ApiPropertyOptional({
    description: 'As given by POST /people',
    example: '3d9f4c1e-0c3a-5e0d-9d2b-7a1c5b6e8f90',
    nullable: true,
  })
  @IsOptional()
  @IsUUID()
  person?: string | null;
}

export class ReportingDutyBody {
  @ApiProperty({ example: 'Báo cáo ngày 15 mỗi tháng' })
  @IsWords(2000)
  printed!: string;

  @ApiProperty({ enum: ['month', 'quarter'] })
  @IsIn(['month', 'quarter'])
  every!: 'month' | 'quarter';

  @ApiProperty({ description: 'Cut-off: day of the month', example: 15 })
  @IsInt()
  @Min(1)
  @Max(31)
  day!: number;
}

export class SectionBody {
  @ApiProperty({ example: 'B' })
  @IsWords(50)
  id!: string;

  @ApiProperty({ example: 'Phụ lục' })
  @IsString()
  @MaxLength(1000)
  title!: string;

  @ApiPropertyOptional({ description: 'How many items it says it has', example: 63, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  declared?: number | null;
}
