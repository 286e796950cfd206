import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { TASK_STATUSES, type TaskStatus } from '#domain/task/task.status';
import { TASK_SORTS, type TaskSort } from '#read-models/tasks/task-sort';
import { IsIsoDay } from '../../http/fields.js';
import { MomentPageQuery } from '../../http/reading.js';

const listed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);
const flag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** Which tasks; everything given must hold. */
export class TaskFilterQuery extends MomentPageQuery {
  @ApiPropertyOptional({ description: 'Led by this unit or one below it: id, code or name', example: 'btttt' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  unit?: string;

  @ApiPropertyOptional({ description: 'With `unit`: also tasks that it coordinates', default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  coordinating?: boolean;

  @ApiPropertyOptional({ description: 'Led by a unit that this person heads on that day' })
  @IsOptional()
  @IsUUID()
  leader?: string;

  @ApiPropertyOptional({ description: 'Number, alias or id', example: '04/CT-TTg' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  directive?: string;

  @ApiPropertyOptional({ example: 'B.53' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  item?: string;

  @ApiPropertyOptional({ enum: TASK_STATUSES, isArray: true, description: 'One or more, separated by commas' })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @IsIn(TASK_STATUSES, { each: true })
  status?: TaskStatus[];

  @ApiPropertyOptional({ example: '2024-04-01' })
  @IsOptional()
  @IsIsoDay()
  dueFrom?: string;

  @ApiPropertyOptional({ example: '2024-06-30' })
  @IsOptional()
  @IsIsoDay()
  dueTo?: string;

  @ApiPropertyOptional({
    description: 'Words of the title, product or address; diacritics do not matter',
    example: 'du lieu dat dai',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  text?: string;
}

export class TaskBoardQuery extends TaskFilterQuery {
  @ApiPropertyOptional({ enum: TASK_SORTS, default: 'due' })
  @IsOptional()
  @IsIn(TASK_SORTS)
  sort?: TaskSort['by'];

  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  direction?: 'asc' | 'desc';
}
