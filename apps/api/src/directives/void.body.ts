import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IsWords } from '../http/fields.js';

export class VoidBody {
  @ApiProperty({
    description: 'The event to take back: the last of its corrections',
    example: '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a',
  })
  @IsUUID()
  event!: string;

  @ApiProperty({ example: 'Nhập nhầm' })
  @IsWords(2000)
  reason!: string;
}
