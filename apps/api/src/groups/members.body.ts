import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { ActBody, IsWords } from '../http/fields.js';

export class MembersBody extends ActBody {
  @ApiProperty({
    type: [String],
    description: 'All members from that day on: units, by id or code',
    example: ['bca', 'btp'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @IsWords(100, { each: true })
  members!: string[];
}
