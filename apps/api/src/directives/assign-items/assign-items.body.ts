import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

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
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(100, { each: true })
  items?: string[];
}
