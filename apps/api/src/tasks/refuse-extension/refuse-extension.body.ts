import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class RefuseExtensionBody extends ActBody {
  @ApiProperty({ example: 'Chưa đủ căn cứ' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
