import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../http/fields.js';

export class ReasonBody {
  @ApiProperty({ example: 'Đơn vị đang khắc phục hậu quả bão' })
  @IsWords(2000)
  reason!: string;
}
