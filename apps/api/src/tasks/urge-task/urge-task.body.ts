import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class UrgeTaskBody extends ActBody {
  @ApiProperty({ example: 'Đề nghị khẩn trương hoàn thành trước 30/06/2024' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  message!: string;
}
