import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsIsoDay, IsWords } from '../../http/fields.js';
import { IsCode } from '../../http/formed.js';
import { Nested, NestedList } from '../../http/nested.js';

class StratumBody {
  @ApiProperty({ description: 'ASCII', example: 'phuong-xa' })
  @IsCode()
  stratum!: string;

  @ApiProperty({ type: [String], description: 'Kinds of units', example: ['ward'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  kinds!: string[];

  @ApiPropertyOptional({ description: 'Below this unit: id or code; left out: everywhere', example: 'hcm' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  under?: string;
}

class ExclusionBody {
  @ApiProperty({ description: 'Id or code', example: 'syt' })
  @IsWords(100)
  unit!: string;

  @ApiProperty({ example: 'Vừa thanh tra toàn diện tháng trước' })
  @IsWords(2000)
  reason!: string;
}

class FollowsBody {
  @ApiProperty({
    description: 'The earlier draw from these units this year',
    example: '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a',
  })
  @IsUUID()
  draw!: string;

  @ApiProperty({ example: 'Bổ sung đơn vị mới thành lập' })
  @IsWords(2000)
  reason!: string;
}

export class FreezeFrameBody {
  @ApiProperty({ example: 'Kiểm tra theo kế hoạch, đợt 1' })
  @IsWords(300)
  title!: string;

  @ApiProperty({ description: 'The year whose quotas it serves', example: 2024 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  @ApiProperty({ enum: ['planned', 'surprise'], example: 'planned' })
  @IsIn(['planned', 'surprise'])
  purpose!: 'planned' | 'surprise';

  @ApiProperty({ enum: ['public', 'sealed'], description: 'Surprise checks are drawn sealed', example: 'public' })
  @IsIn(['public', 'sealed'])
  seed!: 'public' | 'sealed';

  @ApiPropertyOptional({ description: 'Sealed: the day from which the secret may be told', example: '2024-12-31' })
  @IsOptional()
  @IsIsoDay()
  revealOn?: string;

  @ApiPropertyOptional({ description: 'The registry as of this day; default today', example: '2024-03-01' })
  @IsOptional()
  @IsIsoDay()
  asOf?: string;

  @ApiProperty({ type: [StratumBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedList(() => StratumBody)
  strata!: StratumBody[];

  @ApiPropertyOptional({ type: [ExclusionBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @NestedList(() => ExclusionBody)
  exclusions?: ExclusionBody[];

  @ApiPropertyOptional({
    type: [String],
    description: 'Accounts that may see the picks, besides whoever freezes',
    example: ['0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  team?: string[];

  @ApiPropertyOptional({ type: FollowsBody })
  @IsOptional()
  @Nested(() => FollowsBody)
  follows?: FollowsBody;
}
