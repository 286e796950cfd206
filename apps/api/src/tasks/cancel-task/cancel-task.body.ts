import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class CancelTaskBody extends ActBody {
  @ApiProperty({ example: 'Không còn phù hợp' })
  @IsWords(2000)
  reason!: string;
}
