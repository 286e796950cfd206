import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class AmendDirectiveBody extends ActBody {
  @ApiProperty({ description: 'The amending directive: number, alias or id', example: '4318/TB-TCTTKĐA' })
  @IsWords(200)
  by!: string;

  @ApiProperty({ example: 'Chuyển hạn mục B.28 sang tháng 5/2024' })
  @IsWords(2000)
  note!: string;
}
