import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IsIsoDay } from '../../http/fields.js';

export class NotifyUnitBody {
  @ApiProperty({ example: '2024-06-10' })
  @IsIsoDay()
  visitOn!: string;

  @ApiProperty({ example: 'Đoàn sẽ làm việc về các nhiệm vụ quý II' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  message!: string;
}
