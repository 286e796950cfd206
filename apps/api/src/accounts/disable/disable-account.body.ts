import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class DisableAccountBody extends ActBody {
  @ApiProperty({ example: 'Nghỉ hưu từ 01/07/2024' })
  @IsWords(2000)
  reason!: string;
}
