import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsNotEmpty, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ActBody } from '../../http/fields.js';
import { DeadlineBody } from '../deadline.body.js';

export class ChangeDeadlineBody extends ActBody {
  @ApiProperty({ type: DeadlineBody })
  @ValidateNested()
  @Type(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiProperty({ example: 'Chuyển sang Quý III theo thông báo kết luận' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
