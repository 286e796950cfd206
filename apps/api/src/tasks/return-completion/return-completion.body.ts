import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class ReturnCompletionBody extends ActBody {
  @ApiProperty({ example: 'Sản phẩm chưa đạt' })
  @IsWords(2000)
  reason!: string;
}
