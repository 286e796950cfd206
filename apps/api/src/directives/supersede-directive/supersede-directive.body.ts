import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class SupersedeDirectiveBody extends ActBody {
  @ApiProperty({ description: 'The new directive: number, alias or id', example: '905/QĐ-BTTTT' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  by!: string;

  @ApiProperty({ example: 'Thay thế Quyết định số 47/QĐ-BTTTT' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
