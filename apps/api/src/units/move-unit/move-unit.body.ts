import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class MoveUnitBody extends ActBody {
  @ApiProperty({ description: 'The unit above, by id or code; null for none', example: 'chinh-phu', nullable: true })
  @ValidateIf(({ parent }: MoveUnitBody) => parent !== null)
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  parent!: string | null;
}
