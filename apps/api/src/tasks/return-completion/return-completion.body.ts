import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class ReturnCompletionBody extends ActBody {
  @ApiProperty({ example: 'Sản phẩm chưa đạt' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
