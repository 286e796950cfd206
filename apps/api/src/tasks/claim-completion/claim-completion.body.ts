import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ActBody, IsIsoDay } from '../../http/fields.js';
import { EvidenceBody } from '../evidence.body.js';

export class ClaimCompletionBody extends ActBody {
  @ApiPropertyOptional({ description: 'May be left out where the deadline has one date or none', example: 'm1' })
  @IsOptional()
  @Matches(/^m[1-9]\d{0,3}$/)
  milestone?: string;

  @ApiProperty({ description: 'The day the work was finished', example: '2024-06-28' })
  @IsIsoDay()
  finishedOn!: string;

  @ApiProperty({ example: 'Đã ban hành quyết định công bố tiêu chuẩn' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  result!: string;

  @ApiPropertyOptional({ type: [EvidenceBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => EvidenceBody)
  evidence?: EvidenceBody[];
}
