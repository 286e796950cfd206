import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class WithdrawChecklistBody extends ActBody {
  @ApiProperty({ example: 'Hai câu hỏi trùng nhau' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
