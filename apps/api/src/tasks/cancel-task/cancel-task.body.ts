import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class CancelTaskBody extends ActBody {
  @ApiProperty({ example: 'Không còn phù hợp' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
