import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Capacity } from '#domain/facts';
import { IsIsoDay, IsPartialDay } from '../http/fields.js';

const CAPACITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;

export class SignerBody {
  @ApiPropertyOptional({ enum: CAPACITIES, nullable: true })
  @IsOptional()
  @IsIn(CAPACITIES)
  capacity?: Capacity | null;

  @ApiProperty({ example: 'Phó Thủ tướng Chính phủ' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  post!: string;

  @ApiPropertyOptional({ description: 'As given by POST /people', nullable: true })
  @IsOptional()
  @IsUUID()
  person?: string | null;
}

export class ReportingDutyBody {
  @ApiProperty({ example: 'Báo cáo ngày 15 mỗi tháng' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
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
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
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

/** What is printed at the head of a directive. */
export class DocumentBody {
  @ApiPropertyOptional({ description: 'As printed; none while it is a draft', example: '04/CT-TTg', nullable: true })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  number?: string | null;

  @ApiPropertyOptional({
    description: 'What it is called until it has a number; default: the number',
    example: 'CT-04-2024',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  alias?: string;

  @ApiProperty({ example: 'chi-thi' })
  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  kind!: string;

  @ApiProperty({ description: 'Unit, by id or code', example: 'ttg' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  issuer!: string;

  @ApiProperty({ description: 'As far as it is known', example: '2024-02-11' })
  @IsPartialDay()
  issuedOn!: string;

  @ApiPropertyOptional({ example: '2024-02-11', nullable: true })
  @IsOptional()
  @IsIsoDay()
  effectiveOn?: string | null;

  @ApiPropertyOptional({ example: '2024-02-15', nullable: true })
  @IsOptional()
  @IsIsoDay()
  receivedOn?: string | null;

  @ApiProperty({ example: 'Tiếp tục đẩy mạnh Đề án 06' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  title!: string;

  @ApiPropertyOptional({ description: 'Titles are somebody’s short words, not the printed sentences', default: false })
  @IsOptional()
  @IsBoolean()
  paraphrased?: boolean;

  @ApiPropertyOptional({ type: SignerBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SignerBody)
  signer?: SignerBody | null;

  @ApiPropertyOptional({ description: 'How many items the document says it has', example: 63, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  declaredItems?: number | null;

  @ApiPropertyOptional({ type: [String], description: 'Units named to monitor, by id or code', example: ['vpcp'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(100, { each: true })
  monitors?: string[];

  @ApiPropertyOptional({ type: ReportingDutyBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportingDutyBody)
  reportingDuty?: ReportingDutyBody | null;

  @ApiPropertyOptional({ type: [SectionBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SectionBody)
  sections?: SectionBody[];
}
