import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class UrgeTaskBody extends ActBody {
  @ApiProperty({ example: 'Đề nghị khẩn trương hoàn thành trước 30/06/2024' })
  @IsWords(2000)
  message!: string;
}
