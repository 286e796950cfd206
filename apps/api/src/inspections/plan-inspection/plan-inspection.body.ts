import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsWords } from '../../http/fields.js';
import { IsChecklistId } from '../../http/formed.js';

const UUID = '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a';

export class PlanInspectionBody {
  @ApiProperty({ description: 'Id or code', example: 'syt' })
  @IsWords(100)
  unit!: string;

  @ApiProperty({ enum: ['planned', 'surprise'], example: 'planned' })
  @IsIn(['planned', 'surprise'])
  kind!: 'planned' | 'surprise';

  @ApiProperty({ example: 2024 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  @ApiPropertyOptional({ description: 'The draw that picked the unit', example: UUID })
  @IsOptional()
  @IsUUID()
  draw?: string;

  @ApiPropertyOptional({ type: [String], description: 'Accounts, besides whoever plans and leads', example: [UUID] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  team?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Tasks; left out: all that the unit leads', example: [UUID] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  tasks?: string[];

  @ApiPropertyOptional({ description: 'What its visits will answer', default: 'nam-ro' })
  @IsOptional()
  @IsChecklistId()
  checklist?: string;

  @ApiPropertyOptional({ description: 'Its version; left out: the one in use today', example: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;
}
