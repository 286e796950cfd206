import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class ReopenTaskBody extends ActBody {
  @ApiProperty({ example: 'Kết quả chưa dùng được' })
  @IsWords(2000)
  reason!: string;
}
