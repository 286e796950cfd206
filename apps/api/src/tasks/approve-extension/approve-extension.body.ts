import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';
import { Nested } from '../../http/nested.js';
import { DeadlineBody } from '../deadline.body.js';

export class ApproveExtensionBody extends ActBody {
  @ApiProperty({ type: DeadlineBody })
  @Nested(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiPropertyOptional({ example: 'Đồng ý lùi một tháng' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  note?: string;
}
