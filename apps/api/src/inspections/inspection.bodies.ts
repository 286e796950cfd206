import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ID_OF_A_CHECKLIST } from '#domain/inspection/checklists/content';
import { IsIsoDay } from '../http/fields.js';
import { FilesByHash } from './files-by-hash.js';

const UUID = '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a';

export class PlanInspectionBody {
  @ApiProperty({ description: 'Id or code', example: 'syt' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
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
  @Matches(ID_OF_A_CHECKLIST)
  checklist?: string;

  @ApiPropertyOptional({ description: 'Its version; left out: the one in use today', example: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;
}

export class ReasonBody {
  @ApiProperty({ example: 'Đơn vị đang khắc phục hậu quả bão' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}

export class InspectorBody {
  @ApiProperty({ example: UUID })
  @IsUUID()
  account!: string;
}

export class WaiverBody extends ReasonBody {
  @ApiProperty({ example: UUID })
  @IsUUID()
  account!: string;
}

export class WideningBody extends ReasonBody {
  @ApiProperty({ description: 'The unit that took over the inspected one: id or code', example: 'syt' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  unit!: string;
}

/** A text with files by their hash. */
export class TextBody {
  @ApiProperty({ example: 'Hồ sơ chưa được số hoá như đã báo cáo' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  text!: string;

  @FilesByHash()
  files?: string[];
}

export class FindingBody extends TextBody {
  @ApiPropertyOptional({
    description: 'The task that it is about: what the unit had reported stands beside it',
    example: UUID,
  })
  @IsOptional()
  @IsUUID()
  task?: string;
}

export class AnswerFindingBody extends TextBody {
  @ApiProperty({ description: 'Whether the unit accepts the finding', example: true })
  @IsBoolean()
  accepts!: boolean;
}

export class RemedyBody {
  @ApiProperty({ example: 'Hoàn thành số hoá hồ sơ' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  text!: string;

  @ApiProperty({ example: '2024-07-31' })
  @IsIsoDay()
  dueOn!: string;
}

export class RemedyReportBody extends TextBody {
  @ApiProperty({ description: 'False: only part of it is done', example: true })
  @IsBoolean()
  whole!: boolean;
}

export class VerificationBody {
  @ApiProperty({ enum: ['closed', 'partly', 'returned'], example: 'closed' })
  @IsIn(['closed', 'partly', 'returned'])
  outcome!: 'closed' | 'partly' | 'returned';

  @ApiProperty({ example: 'Đã xem tại chỗ' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  note!: string;
}

export class RecheckBody {
  @ApiProperty({ description: 'Whether the remedy still holds', example: true })
  @IsBoolean()
  holds!: boolean;

  @ApiProperty({ example: 'Kiểm tra lại sau ba tháng' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  note!: string;
}

export class ReopeningBody extends ReasonBody {
  @ApiProperty({ example: '2024-09-30' })
  @IsIsoDay()
  dueOn!: string;
}
