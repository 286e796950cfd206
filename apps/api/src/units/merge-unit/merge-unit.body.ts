import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class MergeUnitBody extends ActBody {
  @ApiProperty({ description: 'The unit that takes over, by id or code', example: 'bkhcn' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  into!: string;
}
