import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class ReopenTaskBody extends ActBody {
  @ApiProperty({ example: 'Kết quả chưa dùng được' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
