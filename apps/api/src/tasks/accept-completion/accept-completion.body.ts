import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';

export class AcceptCompletionBody extends ActBody {
  @ApiPropertyOptional({ example: 'Đã kiểm tra sản phẩm' })
  @IsOptional()
  @IsWords(2000)
  note?: string;
}
