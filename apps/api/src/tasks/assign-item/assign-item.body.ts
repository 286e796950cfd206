import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';
import { Nested } from '../../http/nested.js';
import { DeadlineBody } from '../deadline.body.js';

/** One item as one task. What is left out is as the item reads. */
export class AssignItemBody extends ActBody {
  @ApiProperty({ description: 'Directive: number, alias or id', example: '04/CT-TTg' })
  @IsWords(200)
  directive!: string;

  @ApiProperty({ example: 'B.53' })
  @IsWords(100)
  item!: string;

  @ApiPropertyOptional({
    description: 'Of a collective item: the member that this task is for, by id or code',
    example: 'ubnd-hcm',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  member?: string;

  @ApiPropertyOptional({ type: [String], description: 'Units that lead, by id or code', example: ['bkhcn'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  lead?: string[];

  @ApiPropertyOptional({ description: 'Which of several leads answers first', example: 'bkhcn' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  primary?: string;

  @ApiPropertyOptional({ type: [String], description: 'Coordinating units, by id or code', example: ['bca'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  coordinating?: string[];

  @ApiPropertyOptional({ type: DeadlineBody })
  @IsOptional()
  @Nested(() => DeadlineBody)
  deadline?: DeadlineBody;
}
