import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Capacity } from '#domain/facts';
import { IsSha256 } from '../../http/formed.js';

const CAPACITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;

export class CommitImportBody {
  @ApiPropertyOptional({
    description: 'Of the preview that was seen; 409 where it would be another by now',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  @IsOptional()
  @IsSha256()
  digest?: string;

  @ApiPropertyOptional({ enum: CAPACITIES, description: 'Entered on behalf of somebody else' })
  @IsOptional()
  @IsIn(CAPACITIES)
  onBehalfOf?: Capacity;
}
