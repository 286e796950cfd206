import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsWords } from '../../http/fields.js';
import { NestedList } from '../../http/nested.js';

class CertaintyBody {
  @ApiProperty({ description: 'The code under which the unit stands in the frame', example: 'syt' })
  @IsWords(64)
  id!: string;

  @ApiProperty({ example: 'Có đơn thư khiếu nại' })
  @IsWords(2000)
  reason!: string;
}

class PlannedStratumBody {
  @ApiProperty({ example: 'phuong-xa' })
  @IsWords(64)
  stratum!: string;

  @ApiPropertyOptional({ description: 'Of the whole stratum, rounded up; either this or `count`', example: 20 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  percent?: number;

  @ApiPropertyOptional({ example: 5 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  count?: number;

  @ApiPropertyOptional({ type: [CertaintyBody], description: 'Visited in any case, outside the quota' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @NestedList(() => CertaintyBody)
  certainty?: CertaintyBody[];
}

export class FixPlanBody {
  @ApiProperty({ type: [PlannedStratumBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedList(() => PlannedStratumBody)
  strata!: PlannedStratumBody[];
}
