import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class ReturnReportBody extends ActBody {
  @ApiProperty({ example: 'Thiếu số liệu' })
  @IsWords(2000)
  reason!: string;
}
