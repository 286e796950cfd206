import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { MembersBody } from '../members.body.js';

export class DefineGroupBody extends MembersBody {
  @ApiProperty({ description: 'ASCII', example: 'dia-phuong-63' })
  @Matches(/^[\x21-\x7e]{1,64}$/)
  code!: string;

  @ApiProperty({ example: 'UBND 63 tỉnh, thành phố trực thuộc trung ương' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name!: string;
}
