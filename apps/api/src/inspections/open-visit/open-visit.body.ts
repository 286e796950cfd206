import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsChecklistId } from '../../http/formed.js';

const UUID = '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a';

export class OpenVisitBody {
  @ApiPropertyOptional({ type: [String], description: 'Who goes; left out: the whole team', example: [UUID] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  inspectors?: string[];

  @ApiPropertyOptional({ description: 'Left out: the one of the plan', example: 'nam-ro' })
  @IsOptional()
  @IsChecklistId()
  checklist?: string;

  @ApiPropertyOptional({ description: 'Left out: the one of the plan', example: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;
}
