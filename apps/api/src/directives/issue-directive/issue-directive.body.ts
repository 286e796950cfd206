import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import type { Capacity } from '#domain/facts';
import { NestedList } from '../../http/nested.js';
import { DocumentBody } from '../document.body.js';
import { ItemBody } from '../item.body.js';

const CAPACITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;

export class IssueDirectiveBody extends DocumentBody {
  @ApiProperty({ type: [ItemBody], description: 'In the order of the document' })
  @IsArray()
  @ArrayMaxSize(3000)
  @NestedList(() => ItemBody)
  items!: ItemBody[];

  @ApiPropertyOptional({ enum: CAPACITIES, description: 'Entered on behalf of somebody else' })
  @IsOptional()
  @IsIn(CAPACITIES)
  onBehalfOf?: Capacity;
}
