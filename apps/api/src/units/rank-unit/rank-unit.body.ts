import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class RankUnitBody extends ActBody {
  @ApiProperty({ description: '1 is the highest', example: 2 })
  @IsInt()
  @Min(1)
  @Max(1000)
  rank!: number;
}
