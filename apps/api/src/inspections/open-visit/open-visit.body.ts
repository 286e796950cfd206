import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { CHECKLIST_ID } from '../checklist-id.js';

const UUID = '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a';

export class OpenVisitBody {
  @ApiPropertyOptional({ type: [String], description: 'Who goes; left out: the whole team', example: [UUID] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  inspectors?: string[];

  @ApiPropertyOptional({ description: 'The checklist to be used', default: 'nam-ro' })
  @IsOptional()
  @Matches(CHECKLIST_ID)
  checklist?: string;

  @ApiPropertyOptional({ description: 'Its version; left out: the latest', example: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;
}
