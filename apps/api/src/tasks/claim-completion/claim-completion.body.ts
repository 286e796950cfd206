import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { ActBody, IsIsoDay, IsWords } from '../../http/fields.js';
import { IsMilestoneId } from '../../http/formed.js';
import { NestedList } from '../../http/nested.js';
import { EvidenceBody } from '../evidence.body.js';

export class ClaimCompletionBody extends ActBody {
  @ApiPropertyOptional({ description: 'May be left out where the deadline has one date or none', example: 'm1' })
  @IsOptional()
  @IsMilestoneId()
  milestone?: string;

  @ApiProperty({ description: 'The day the work was finished', example: '2024-06-28' })
  @IsIsoDay()
  finishedOn!: string;

  @ApiProperty({ example: 'Đã ban hành quyết định công bố tiêu chuẩn' })
  @IsWords(20_000)
  result!: string;

  @ApiPropertyOptional({ type: [EvidenceBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @NestedList(() => EvidenceBody)
  evidence?: EvidenceBody[];
}
