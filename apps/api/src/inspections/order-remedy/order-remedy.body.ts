import { ApiProperty } from '@nestjs/swagger';
import { IsIsoDay, IsWords } from '../../http/fields.js';

export class OrderRemedyBody {
  @ApiProperty({ example: 'Hoàn thành số hoá hồ sơ' })
  @IsWords(4000)
  text!: string;

  @ApiProperty({ example: '2024-07-31' })
  @IsIsoDay()
  dueOn!: string;
}
