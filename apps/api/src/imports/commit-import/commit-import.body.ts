import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Capacity } from '#domain/facts';

const CAPACITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;

export class CommitImportBody {
  @ApiPropertyOptional({ description: 'Of the preview that was seen; 409 where it would be another by now' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  digest?: string;

  @ApiPropertyOptional({ enum: CAPACITIES, description: 'Entered on behalf of somebody else' })
  @IsOptional()
  @IsIn(CAPACITIES)
  onBehalfOf?: Capacity;
}
