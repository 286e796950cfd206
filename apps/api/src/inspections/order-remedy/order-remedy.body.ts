import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IsIsoDay } from '../../http/fields.js';

export class OrderRemedyBody {
  @ApiProperty({ example: 'Hoàn thành số hoá hồ sơ' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  text!: string;

  @ApiProperty({ example: '2024-07-31' })
  @IsIsoDay()
  dueOn!: string;
}
