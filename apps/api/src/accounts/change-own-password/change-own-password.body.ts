import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength, MinLength } from 'class-validator';

export class ChangeOwnPasswordBody {
  @ApiProperty({ example: 'k7Pqm-3xWvT-aRz9e-Hn4Ub' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(256)
  current!: string;

  @ApiProperty({ description: 'At least 12 characters', example: 'bốn từ dễ nhớ với tôi' })
  @IsString()
  @MinLength(12)
  @MaxLength(256)
  new!: string;
}
