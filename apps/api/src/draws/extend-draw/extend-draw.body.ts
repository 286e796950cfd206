import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { IsWords } from '../../http/fields.js';

export class ExtendDrawBody {
  @ApiProperty({ example: 'phuong-xa' })
  @IsWords(64)
  stratum!: string;

  @ApiProperty({ description: 'How many more', example: 1 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  count!: number;

  @ApiProperty({ example: 'Một phường trúng đã sáp nhập vào phường cũng trúng' })
  @IsWords(2000)
  reason!: string;
}
