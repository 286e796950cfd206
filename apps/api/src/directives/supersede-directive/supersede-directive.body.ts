import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class SupersedeDirectiveBody extends ActBody {
  @ApiProperty({ description: 'The new directive: number, alias or id', example: '905/QĐ-BTTTT' })
  @IsWords(200)
  by!: string;

  @ApiProperty({ example: 'Thay thế Quyết định số 47/QĐ-BTTTT' })
  @IsWords(2000)
  reason!: string;
}
