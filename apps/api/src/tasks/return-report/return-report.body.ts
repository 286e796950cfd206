import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class ReturnReportBody extends ActBody {
  @ApiProperty({ example: 'Thiếu số liệu' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
