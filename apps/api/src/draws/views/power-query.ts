import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class PowerQuery {
  @ApiProperty({ description: 'Units in the stratum', example: 168 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20_000)
  size!: number;

  @ApiProperty({ description: 'How many of them deviate', example: 10 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(20_000)
  deviating!: number;

  @ApiProperty({ description: 'How many are visited', example: 17 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(20_000)
  drawn!: number;
}
