import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DEADLINE_KINDS, type Deadline, type DeadlineKind } from '#domain/deadline';
import { IsIsoDay } from '../http/fields.js';
import { IsMilestoneId } from '../http/formed.js';
import { NestedList } from '../http/nested.js';

export class MilestoneBody {
  @ApiProperty({ description: 'For the life of the task; a new id is a new milestone', example: 'm1' })
  @IsMilestoneId()
  id!: string;

  @ApiProperty({ description: 'The last on-time day', example: '2024-09-30' })
  @IsIsoDay()
  due!: string;

  @ApiPropertyOptional({ example: 'Thí điểm' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  label?: string;
}

/** A deadline as data: the printed text beside what was understood. */
export class DeadlineBody {
  @ApiPropertyOptional({ description: 'As printed', example: 'Quý III/2024', nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  printed?: string | null;

  @ApiProperty({ enum: DEADLINE_KINDS, example: 'quarter' })
  @IsIn(DEADLINE_KINDS)
  kind!: DeadlineKind;

  @ApiPropertyOptional({ description: 'It also continues, or only continues', default: false })
  @IsOptional()
  @IsBoolean()
  ongoing?: boolean;

  @ApiProperty({ type: [MilestoneBody], example: [{ id: 'm1', due: '2024-09-30' }] })
  @IsArray()
  @ArrayMaxSize(100)
  @NestedList(() => MilestoneBody)
  milestones!: MilestoneBody[];
}

export const deadlineOf = ({ printed, kind, ongoing, milestones }: DeadlineBody): Deadline => ({
  printed: printed ?? null,
  kind,
  ongoing: ongoing ?? false,
  milestones: milestones.map(({ id, due, label }) => ({ id, due, ...(label === undefined ? {} : { label }) })),
  flags: [],
});
