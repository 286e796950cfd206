import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class SupersedeTaskBody extends ActBody {
  @ApiProperty({
    description: 'The directive that replaces the one of this task: number, alias or id',
    example: '905/QĐ-BTTTT',
  })
  @IsWords(200)
  by!: string;

  @ApiProperty({ example: 'Được thay thế bằng kế hoạch mới' })
  @IsWords(2000)
  reason!: string;
}
