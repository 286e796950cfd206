import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';

export class ExtendDrawBody {
  @ApiProperty({ example: 'phuong-xa' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  stratum!: string;

  @ApiProperty({ description: 'How many more', example: 1 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  count!: number;

  @ApiProperty({ example: 'Một phường trúng đã sáp nhập vào phường cũng trúng' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
