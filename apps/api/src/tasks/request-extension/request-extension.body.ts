import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';
import { Nested, NestedList } from '../../http/nested.js';
import { DeadlineBody } from '../deadline.body.js';
import { EvidenceBody } from '../evidence.body.js';

export class RequestExtensionBody extends ActBody {
  @ApiProperty({ type: DeadlineBody })
  @Nested(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiProperty({ example: 'Chờ nghị định hướng dẫn' })
  @IsWords(2000)
  reason!: string;

  @ApiPropertyOptional({ type: [EvidenceBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @NestedList(() => EvidenceBody)
  evidence?: EvidenceBody[];
}
