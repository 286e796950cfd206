import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class AcceptCompletionBody extends ActBody {
  @ApiPropertyOptional({ example: 'Đã kiểm tra sản phẩm' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  note?: string;
}
