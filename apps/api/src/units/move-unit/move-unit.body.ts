import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';

export class MoveUnitBody extends ActBody {
  @ApiProperty({ description: 'The unit above, by id or code; null for none', example: 'chinh-phu', nullable: true })
  @ValidateIf(({ parent }: MoveUnitBody) => parent !== null)
  @IsWords(100)
  parent!: string | null;
}
