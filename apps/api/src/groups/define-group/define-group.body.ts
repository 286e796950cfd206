import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsWords } from '../../http/fields.js';
import { MembersBody } from '../members.body.js';

export class DefineGroupBody extends MembersBody {
  @ApiProperty({ description: 'ASCII', example: 'dia-phuong-63' })
  @Matches(/^[\x21-\x7e]{1,64}$/)
  code!: string;

  @ApiProperty({ example: 'UBND 63 tỉnh, thành phố trực thuộc trung ương' })
  @IsWords(300)
  name!: string;
}
