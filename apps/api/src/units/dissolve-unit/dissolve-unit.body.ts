import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ActBody } from '../../http/fields.js';
import { HandoverBody } from '../handover.body.js';

export class DissolveUnitBody extends ActBody {
  @ApiPropertyOptional({ type: [HandoverBody], description: 'Which task goes where; the rest is listed as orphaned' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => HandoverBody)
  handovers?: HandoverBody[];
}
