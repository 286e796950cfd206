import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../../http/fields.js';
import { IsCode } from '../../http/formed.js';
import { MembersBody } from '../members.body.js';

export class DefineGroupBody extends MembersBody {
  @ApiProperty({ description: 'ASCII', example: 'dia-phuong-63' })
  @IsCode()
  code!: string;

  @ApiProperty({ example: 'UBND 63 tỉnh, thành phố trực thuộc trung ương' })
  @IsWords(300)
  name!: string;
}
