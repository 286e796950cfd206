import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class DisableAccountBody extends ActBody {
  @ApiProperty({ example: 'Nghỉ hưu từ 01/07/2024' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
