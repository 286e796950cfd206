import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class WithdrawChecklistBody extends ActBody {
  @ApiProperty({ example: 'Hai câu hỏi trùng nhau' })
  @IsWords(2000)
  reason!: string;
}
