import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
} from 'class-validator';
import { IsIsoDay } from '../http/fields.js';
import { NestedList } from '../http/nested.js';
import { FilesByHash } from './files-by-hash.js';

const UUID = '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a';
const CHECKLIST_ID = /^[a-z0-9-]{1,64}$/;

export class NoticeBody {
  @ApiProperty({ example: '2024-06-10' })
  @IsIsoDay()
  visitOn!: string;

  @ApiProperty({ example: 'Đoàn sẽ làm việc về các nhiệm vụ quý II' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  message!: string;
}

export class OpenVisitBody {
  @ApiPropertyOptional({ type: [String], description: 'Who goes; left out: the whole team', example: [UUID] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  inspectors?: string[];

  @ApiPropertyOptional({ description: 'Left out: the one of the plan', example: 'nam-ro' })
  @IsOptional()
  @Matches(CHECKLIST_ID)
  checklist?: string;

  @ApiPropertyOptional({ description: 'Left out: the one of the plan', example: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;
}

class AnswerBody {
  @ApiProperty({ example: 'ro-viec' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  question!: string;

  @ApiPropertyOptional({ description: 'Left out where the question is asked of the unit', example: UUID })
  @IsOptional()
  @IsUUID()
  task?: string;

  @ApiProperty({ enum: ['yes', 'no', 'partly', 'not-applicable'], example: 'partly' })
  @IsIn(['yes', 'no', 'partly', 'not-applicable'])
  answer!: 'yes' | 'no' | 'partly' | 'not-applicable';

  @ApiPropertyOptional({ example: 'Thiếu phân công bằng văn bản' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string;

  @FilesByHash()
  files?: string[];
}

export class ChecklistBody {
  @ApiPropertyOptional({ description: 'Left out: the one that the visit uses', example: 'nam-ro' })
  @IsOptional()
  @Matches(CHECKLIST_ID)
  checklist?: string;

  @ApiPropertyOptional({ description: 'Left out: the one that the visit uses', example: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;

  @ApiProperty({ type: [AnswerBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @NestedList(() => AnswerBody)
  answers!: AnswerBody[];
}
