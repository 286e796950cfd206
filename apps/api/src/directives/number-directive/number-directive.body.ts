import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { ActBody, IsPartialDay } from '../../http/fields.js';

export class NumberDirectiveBody extends ActBody {
  @ApiProperty({ example: '1234/KH-UBND' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  number!: string;

  @ApiProperty({ description: 'The issue date, as far as it is known now', example: '2024-03-15' })
  @IsPartialDay()
  issuedOn!: string;
}
