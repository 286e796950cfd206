import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class RefuseExtensionBody extends ActBody {
  @ApiProperty({ example: 'Chưa đủ căn cứ' })
  @IsWords(2000)
  reason!: string;
}
