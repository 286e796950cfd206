import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';

export class MergeUnitBody extends ActBody {
  @ApiProperty({ description: 'The unit that takes over, by id or code', example: 'bkhcn' })
  @IsWords(100)
  into!: string;
}
