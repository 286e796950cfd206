import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { ActBody } from '../../http/fields.js';
import { NestedList } from '../../http/nested.js';
import { HandoverBody } from '../handover.body.js';

export class DissolveUnitBody extends ActBody {
  @ApiPropertyOptional({ type: [HandoverBody], description: 'Which task goes where; the rest is listed as orphaned' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @NestedList(() => HandoverBody)
  handovers?: HandoverBody[];
}
