import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ActBody } from '../../http/fields.js';
import { DeadlineBody } from '../deadline.body.js';

export class ApproveExtensionBody extends ActBody {
  @ApiProperty({ type: DeadlineBody })
  @ValidateNested()
  @Type(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiPropertyOptional({ example: 'Đồng ý lùi một tháng' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  note?: string;
}
