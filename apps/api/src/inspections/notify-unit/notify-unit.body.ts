import { ApiProperty } from '@nestjs/swagger';
import { IsIsoDay, IsWords } from '../../http/fields.js';

export class NotifyUnitBody {
  @ApiProperty({ example: '2024-06-10' })
  @IsIsoDay()
  visitOn!: string;

  @ApiProperty({ example: 'Đoàn sẽ làm việc về các nhiệm vụ quý II' })
  @IsWords(4000)
  message!: string;
}
