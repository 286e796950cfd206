import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IsWords } from '../http/fields.js';

/** One task of the unit that ends, and the unit that it goes to. */
export class HandoverBody {
  @ApiProperty({ example: '9b2e6a0c-5a6f-5f6e-8f7d-0a1b2c3d4e5f' })
  @IsUUID()
  task!: string;

  @ApiProperty({ description: 'Unit, by id or code', example: 'bkhcn' })
  @IsWords(100)
  to!: string;
}
