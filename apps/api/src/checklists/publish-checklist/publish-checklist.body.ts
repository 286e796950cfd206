import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import { MOST_QUESTIONS } from '#domain/inspection/checklists/content';
import { ActBody } from '../../http/fields.js';
import { IsChecklistId } from '../../http/formed.js';
import { Nested, NestedList } from '../../http/nested.js';
import { InBothBody, QuestionBody } from './question.body.js';

/** `effectiveOn`: visits may use it from that day on, today or later. */
export class PublishChecklistBody extends ActBody {
  @ApiProperty({ description: 'Small letters, digits, hyphens; a new one begins a new checklist', example: 'ho-so' })
  @IsChecklistId()
  id!: string;

  @ApiPropertyOptional({ description: 'Refused unless it is the next one; left out: the next one', example: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;

  @ApiProperty({ type: InBothBody })
  @Nested(() => InBothBody)
  title!: InBothBody;

  @ApiProperty({ type: [QuestionBody], description: 'In the order in which they are asked' })
  @IsArray()
  @ArrayMaxSize(MOST_QUESTIONS)
  @NestedList(() => QuestionBody)
  questions!: QuestionBody[];
}
