import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';
import { NestedList } from '../../http/nested.js';
import { HandoverBody } from '../handover.body.js';

export class SplitUnitBody extends ActBody {
  @ApiProperty({ type: [String], description: 'The parts, by id or code', example: ['so-tc-hcm', 'so-khdt-hcm'] })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(200)
  @IsWords(100, { each: true })
  into!: string[];

  @ApiPropertyOptional({ type: [HandoverBody], description: 'Which task goes where; the rest is listed as orphaned' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @NestedList(() => HandoverBody)
  handovers?: HandoverBody[];
}
