import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../../http/fields.js';

export class UnlockAccountBody {
  @ApiProperty({ example: 'Đã xác minh qua điện thoại công vụ' })
  @IsWords(2000)
  reason!: string;
}
