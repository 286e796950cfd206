import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsWords } from '../../http/fields.js';

export class ChangeOwnPasswordBody {
  @ApiProperty({ example: 'k7Pqm-3xWvT-aRz9e-Hn4Ub' })
  @IsWords(256)
  current!: string;

  @ApiProperty({ description: 'At least 12 characters', example: 'bốn từ dễ nhớ với tôi' })
  @IsString()
  @MinLength(12)
  @MaxLength(256)
  new!: string;
}
