import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { ActBody, IsPartialDay } from '../../http/fields.js';
import { IsNotBlank } from '../../http/formed.js';

export class NumberDirectiveBody extends ActBody {
  @ApiProperty({ example: '1234/KH-UBND' })
  @IsString()
  @IsNotBlank()
  @MaxLength(100)
  number!: string;

  @ApiProperty({ description: 'The issue date, as far as it is known now', example: '2024-03-15' })
  @IsPartialDay()
  issuedOn!: string;
}
