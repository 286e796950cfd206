import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';

export class AssignItemsBody extends ActBody {
  @ApiPropertyOptional({
    type: [String],
    description: 'Addresses; left out: all that are not assigned yet',
    example: ['B.53'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3000)
  @IsWords(100, { each: true })
  items?: string[];
}
