import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsWords } from '../../http/fields.js';
import { IsChecklistId } from '../../http/formed.js';
import { NestedList } from '../../http/nested.js';
import { FilesByHash } from '../files-by-hash.js';

const UUID = '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a';

class AnswerBody {
  @ApiProperty({ example: 'ro-viec' })
  @IsWords(100)
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

export class SubmitChecklistBody {
  @ApiPropertyOptional({ description: 'Left out: the one that the visit uses', example: 'nam-ro' })
  @IsOptional()
  @IsChecklistId()
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
